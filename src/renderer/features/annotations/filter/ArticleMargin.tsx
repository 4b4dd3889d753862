import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import type { Annotation, ArticleWithText, Tag } from "../../../../contract/records.ts";
import { provideArticleCommands } from "../../../commands.ts";
import { focusText } from "../../../reader/open-readers.ts";
import { enOpened } from "../../../wording/en-opened.ts";
import { enReader as en } from "../../../wording/en-reader.ts";
import { useStageDesk } from "../../opened/stage-desk.ts";
import { CardFilterBar } from "./CardFilterBar.tsx";

interface Props {
  readonly article: ArticleWithText;
  readonly isAtHand: boolean;
  readonly all: readonly Annotation[];
  readonly shown: readonly Annotation[];
  readonly tags: readonly Tag[];
  /** What a card has open for the keyboard; it must then be seen. */
  readonly editing: object | null;
  /** The cards. */
  readonly children: ReactNode;
}

/**
 * The margin beside the text, with the bar that narrows its cards. Where there is no room beside the
 * text (margin.css says from which width) it is a drawer over it, which the pane's button opens.
 */
export function ArticleMargin(props: Props): ReactElement {
  const { article, isAtHand, all, shown, tags, editing, children } = props;
  const { setDrawer } = useStageDesk.getState();
  const isOpen = useStageDesk((desk) => desk.drawers.has(article.id));
  const [isForced, setIsForced] = useState(false);
  const [lastEditing, setLastEditing] = useState<object | null>(null);
  const margin = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);

  // In the same turn, because the card's field is about to take the focus.
  if (editing !== lastEditing) {
    setLastEditing(editing);
    setIsForced(editing !== null);
  }

  const toText = useCallback(() => focusText(article.id), [article.id]);
  const isDrawer = () => margin.current !== null && isOverText(margin.current);
  const close = () => setDrawer(article.id, false);

  const enter = useEffectEvent(() => {
    if (!isDrawer() || margin.current?.contains(document.activeElement) === true) return;
    const card =
      margin.current?.querySelector<HTMLElement>("[data-annotation][aria-current='true']") ??
      margin.current?.querySelector<HTMLElement>("[data-annotation]");
    (card ?? field.current)?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (isOpen) enter();
  }, [isOpen]);

  const filter = useEffectEvent(() => {
    // The field must be seen before it can take the focus.
    if (isDrawer()) flushSync(() => setDrawer(article.id, true));
    field.current?.focus();
    field.current?.select();
  });
  useEffect(() => provideArticleCommands(article.id, { filterCards: () => filter() }), [article.id]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isDrawer() || !isOpen) return;
    close();
    // Somebody inside has put the keyboard back into the text already.
    if (event.defaultPrevented) return;
    event.preventDefault();
    const button = document.querySelector<HTMLElement>(`[data-drawer-of="${CSS.escape(article.id)}"]`);
    if (button === null) focusText(article.id);
    else button.focus();
  };

  return (
    <aside
      ref={margin}
      className="article-margin"
      aria-label={isAtHand ? en.margin : enOpened.marginOf(article.label)}
      data-drawer={isOpen || isForced}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setIsForced(false);
      }}
      onKeyDown={onKeyDown}
    >
      {all.length > 0 && (
        <CardFilterBar ref={field} all={all} shownCount={shown.length} tags={tags} onLeave={toText} />
      )}
      {children}
    </aside>
  );
}

/** The width at which the margin becomes a drawer is written once, in the style sheet. */
function isOverText(margin: HTMLElement): boolean {
  return getComputedStyle(margin).getPropertyValue("--is-drawer").trim() === "1";
}
