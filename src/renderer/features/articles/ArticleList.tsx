import { ListFilter } from "lucide-react";
import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import { ListBox, ListLayout, Virtualizer } from "react-aria-components";
import type { Article } from "../../../contract/records.ts";
import { useArticles } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { SearchInput } from "../../ui/SearchInput.tsx";
import { en } from "../../wording/en.ts";
import { ArticleOption } from "./ArticleOption.tsx";
import { filterArticles } from "./filter-articles.ts";

/** From here on only the options in view are on the page. */
const many = 200;

/** The articles of the project; choosing one opens it. */
export function ArticleList(): ReactElement {
  const { data: articles } = useArticles();
  const [filter, setFilter] = useState("");
  const deferredFilter = useDeferredValue(filter);
  const shown = useMemo(() => filterArticles(articles ?? [], deferredFilter), [articles, deferredFilter]);

  return (
    <>
      <div className="p-2">
        <SearchInput
          look="sunken"
          icon={<ListFilter size={14} aria-hidden="true" />}
          label={en.articles.filter}
          clearLabel={en.articles.clearFilter}
          value={filter}
          onChange={setFilter}
          onKeyDown={(event) => {
            if (event.key === "Escape") setFilter("");
          }}
        />
      </div>
      {shown.length > many ? (
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 72 }}>
          <Options articles={shown} />
        </Virtualizer>
      ) : (
        <Options articles={shown} />
      )}
      {articles !== undefined && shown.length === 0 && (
        <p className="px-3 py-2 text-ink-2">
          {articles.length === 0 ? en.articles.noneYet : en.articles.noneMatch(filter.trim())}
        </p>
      )}
    </>
  );
}

function Options({ articles }: { readonly articles: readonly Article[] }): ReactElement {
  // While results stand in its place no article is the chosen one, so that each can be chosen again.
  const openArticleId = useDesk((desk) => (desk.isSearching ? null : desk.openArticleId));
  const openArticle = useDesk((desk) => desk.openArticle);
  return (
    <ListBox
      aria-label={en.articles.list}
      items={articles}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={openArticleId === null ? [] : [openArticleId]}
      onSelectionChange={(keys) => {
        const [id] = keys === "all" ? [] : keys;
        if (id !== undefined) openArticle(String(id));
      }}
      className={articles.length === 0 ? "" : "min-h-0 flex-1 overflow-y-auto pb-3"}
    >
      {(article) => <ArticleOption article={article} />}
    </ListBox>
  );
}
