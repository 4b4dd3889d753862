import { BookOpenText, Info, PenLine } from "lucide-react";
import { type ReactElement, useRef } from "react";
import { Menu, MenuItem, Popover } from "react-aria-components";
import type { Article } from "../../../contract/records.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { useDesk } from "../../desk.ts";
import { enArticles as en } from "../../wording/en-articles.ts";

interface Props {
  readonly article: Article;
  /** Where it opens, in CSS pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly onClose: () => void;
}

const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true, className: "text-ink-2" } as const;
const item =
  "flex h-7 cursor-default items-center gap-2 rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft";

/** What can be done with one article of the list. */
export function ArticleMenu({ article, x, y, onClose }: Props): ReactElement {
  const point = useRef<HTMLSpanElement>(null);
  const { openArticle } = useDesk.getState();
  const { showDetails, view } = useArticleDesk.getState();
  return (
    <>
      <span ref={point} className="fixed" style={{ left: x, top: y }} />
      <Popover
        isOpen
        aria-label={en.menuOf(article.label)}
        onOpenChange={onClose}
        triggerRef={point}
        placement="bottom start"
        offset={2}
        className="min-w-[200px] rounded-[9px] border border-line bg-raised p-1 shadow-popover"
      >
        <Menu aria-label={en.menuOf(article.label)} autoFocus="first" className="outline-none">
          <MenuItem onAction={() => openArticle(article.id)} className={item}>
            <BookOpenText {...icon} /> {en.open}
          </MenuItem>
          <MenuItem
            onAction={() => {
              openArticle(article.id);
              showDetails(article.id);
            }}
            className={item}
          >
            <Info {...icon} /> {en.details.title}
          </MenuItem>
          <MenuItem
            onAction={() => {
              openArticle(article.id);
              view(article.id, { kind: "correct" });
            }}
            className={item}
          >
            <PenLine {...icon} /> {en.versions.correct}
          </MenuItem>
        </Menu>
      </Popover>
    </>
  );
}
