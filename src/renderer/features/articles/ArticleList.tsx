import { type ReactElement, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Article } from "../../../contract/records.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { useArticles } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { OptionList } from "../../ui/rows/OptionList.tsx";
import { SearchInput } from "../../ui/SearchInput.tsx";
import { en } from "../../wording/en.ts";
import { ArticleMenu } from "./ArticleMenu.tsx";
import { ArticleOption } from "./ArticleOption.tsx";
import { byOrder } from "./article-order.ts";
import { FilterMenu } from "./FilterMenu.tsx";
import { filterArticles } from "./filter-articles.ts";
import { SortMenu } from "./SortMenu.tsx";

/** The articles of the project; choosing one opens it. */
export function ArticleList(): ReactElement {
  const { data: articles } = useArticles();
  const [filter, setFilter] = useState("");
  const deferredFilter = useDeferredValue(filter);
  const order = useArticleDesk((desk) => desk.order);
  const isReversed = useArticleDesk((desk) => desk.isReversed);
  const filterBox = useRef<HTMLInputElement>(null);
  const shown = useMemo(
    () => byOrder(filterArticles(articles ?? [], deferredFilter), order, isReversed),
    [articles, deferredFilter, order, isReversed],
  );
  const [menu, setMenu] = useState<Menu | null>(null);

  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-1 p-2">
        <SearchInput
          look="sunken"
          ref={filterBox}
          icon={
            <FilterMenu
              onChoose={(typed) => {
                setFilter((before) => `${before.trim()} ${typed}`.trimStart());
                // The menu gives the focus back to its button when it has gone.
                setTimeout(() => filterBox.current?.focus(), 50);
              }}
            />
          }
          label={en.articles.filter}
          clearLabel={en.articles.clearFilter}
          value={filter}
          onChange={setFilter}
          onKeyDown={(event) => {
            if (event.key === "Escape") setFilter("");
          }}
        />
        <SortMenu />
      </div>
      <Options articles={shown} onContextMenu={(article, x, y) => setMenu({ article, x, y })} />
      {menu !== null && <ArticleMenu {...menu} onClose={() => setMenu(null)} />}
      {articles !== undefined && shown.length === 0 && (
        <p className="px-3 py-2 text-ink-2">
          {articles.length === 0 ? en.articles.noneYet : en.articles.noneMatch(filter.trim())}
        </p>
      )}
    </>
  );
}

interface Menu {
  readonly article: Article;
  readonly x: number;
  readonly y: number;
}

interface OptionsProps {
  readonly articles: readonly Article[];
  readonly onContextMenu: (article: Article, x: number, y: number) => void;
}

function Options({ articles, onContextMenu }: OptionsProps): ReactElement {
  // While results stand in its place no article is the chosen one, so that each can be chosen again.
  const openArticleId = useDesk((desk) => (desk.isSearching || desk.isAnalysing ? null : desk.openArticleId));
  const openArticle = useDesk((desk) => desk.openArticle);
  const order = useArticleDesk((desk) => desk.order);
  return (
    <OptionList
      label={en.articles.list}
      rows={articles}
      keyOf={(article) => article.id}
      nameOf={(article) => article.label}
      estimate={72}
      selectedKey={openArticleId}
      // Walking through the list by arrows only looks at articles; a click means this one.
      onSelect={(id, isByKeys) => openArticle(id, undefined, isByKeys)}
      onContextMenu={onContextMenu}
      className={articles.length === 0 ? "" : "min-h-0 flex-1 pb-3"}
      optionClassName="flex cursor-default flex-col gap-[3px] border-l-[3px] border-transparent py-[9px] pr-3 pl-[11px] hover:bg-hover data-[selected]:border-accent data-[selected]:bg-accent-soft"
    >
      {(article, descriptionId) => (
        <ArticleOption article={article} sortedBy={order} descriptionId={descriptionId} />
      )}
    </OptionList>
  );
}
