import { ListFilter } from "lucide-react";
import { type MouseEvent, type ReactElement, useDeferredValue, useMemo, useRef, useState } from "react";
import { ListBox, ListLayout, Virtualizer } from "react-aria-components";
import type { Article } from "../../../contract/records.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { useArticles } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { articleAtHand, keep } from "../../opened.ts";
import { SearchInput } from "../../ui/SearchInput.tsx";
import { en } from "../../wording/en.ts";
import { ArticleMenu } from "./ArticleMenu.tsx";
import { ArticleOption } from "./ArticleOption.tsx";
import { byOrder } from "./article-order.ts";
import { filterArticles } from "./filter-articles.ts";
import { SortMenu } from "./SortMenu.tsx";

/** From here on only the options in view are on the page. */
const many = 200;

/** The articles of the project; choosing one opens it. */
export function ArticleList(): ReactElement {
  const { data: articles } = useArticles();
  const [filter, setFilter] = useState("");
  const deferredFilter = useDeferredValue(filter);
  const order = useArticleDesk((desk) => desk.order);
  const shown = useMemo(
    () => byOrder(filterArticles(articles ?? [], deferredFilter), order),
    [articles, deferredFilter, order],
  );
  const [menu, setMenu] = useState<Menu | null>(null);
  const openMenu = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest("[role='option']") : null;
    const article = shown.find(({ id }) => id === option?.getAttribute("data-key"));
    if (option === null || article === undefined) return;
    event.preventDefault();
    // By the keyboard there is no pointer to open it at.
    const { left, bottom } = option.getBoundingClientRect();
    const isByKey = event.clientX === 0 && event.clientY === 0;
    setMenu({ article, x: isByKey ? left + 24 : event.clientX, y: isByKey ? bottom : event.clientY });
  };

  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-1 p-2">
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
        <SortMenu />
      </div>
      {shown.length > many ? (
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 72 }}>
          <Options articles={shown} onContextMenu={openMenu} />
        </Virtualizer>
      ) : (
        <Options articles={shown} onContextMenu={openMenu} />
      )}
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
  readonly onContextMenu: (event: MouseEvent) => void;
}

function Options({ articles, onContextMenu }: OptionsProps): ReactElement {
  // While results stand in its place no article is the chosen one, so that each can be chosen again.
  const openArticleId = useDesk((desk) => (desk.isSearching ? null : desk.openArticleId));
  const openArticle = useDesk((desk) => desk.openArticle);
  const { arrange } = useDesk.getState();
  const isPressed = useRef(false);
  return (
    <div
      className="contents"
      onPointerDownCapture={() => {
        isPressed.current = true;
      }}
      onClickCapture={() => {
        // A click on the article that is only looked at chooses nothing new, and still means it.
        arrange((opened) => keep(opened, articleAtHand(opened)));
        // Where it is a touch that chooses, it does so only after this event.
        setTimeout(() => {
          isPressed.current = false;
        });
      }}
    >
      <ListBox
        aria-label={en.articles.list}
        onContextMenu={onContextMenu}
        items={articles}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={openArticleId === null ? [] : [openArticleId]}
        onSelectionChange={(keys) => {
          const [id] = keys === "all" ? [] : keys;
          // Walking through the list by arrows only looks at articles; a click means this one.
          if (id !== undefined) openArticle(String(id), undefined, !isPressed.current);
        }}
        className={articles.length === 0 ? "" : "min-h-0 flex-1 overflow-y-auto pb-3"}
      >
        {(article) => <ArticleOption article={article} />}
      </ListBox>
    </div>
  );
}
