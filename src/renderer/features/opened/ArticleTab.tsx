import { X } from "lucide-react";
import { type MouseEvent, memo, type PointerEvent, type ReactElement, useRef } from "react";
import { useDesk } from "../../desk.ts";
import { close, keep, move } from "../../opened.ts";
import { classNames } from "../../ui/class-names.ts";
import { enOpened as en } from "../../wording/en-opened.ts";

interface Props {
  readonly articleId: string;
  readonly label: string;
  readonly isPreview: boolean;
  readonly isAtHand: boolean;
  /** Shown beside the one at hand. */
  readonly isBeside: boolean;
  readonly onMenu: (event: MouseEvent, articleId: string) => void;
}

/** The pointer has to go further than this, in CSS pixels, for a press to become a drag. */
const dragFrom = 6;

/** One open article. Pressing turns to it, the middle button closes it, dragging moves it. */
export const ArticleTab = memo(function ArticleTab(props: Props): ReactElement {
  const { articleId, label, isPreview, isAtHand, isBeside, onMenu } = props;
  const { openArticle, arrange } = useDesk.getState();
  const drag = useRef<{ readonly x: number; isMoving: boolean } | null>(null);

  const onPointerDown = (down: PointerEvent<HTMLDivElement>) => {
    if (down.button !== 0) return;
    drag.current = { x: down.clientX, isMoving: false };
    down.currentTarget.setPointerCapture(down.pointerId);
    openArticle(articleId, undefined, true);
  };
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent<HTMLDivElement>) => {
    if (drag.current === null) return;
    if (!drag.current.isMoving && Math.abs(clientX - drag.current.x) < dragFrom) return;
    drag.current.isMoving = true;
    const others = [...(currentTarget.parentElement?.children ?? [])].filter((tab) => tab !== currentTarget);
    const before = others.filter((tab) => {
      const { left, width } = tab.getBoundingClientRect();
      return left + width / 2 < clientX;
    });
    arrange((opened) => move(opened, articleId, before.length));
  };
  const onPointerEnd = () => {
    drag.current = null;
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of tabs takes the keys (use-tab-keys.ts).
    <div
      id={`tab-${articleId}`}
      role="tab"
      tabIndex={isAtHand ? 0 : -1}
      aria-selected={isAtHand}
      aria-controls={isAtHand ? `pane-${articleId}` : undefined}
      aria-keyshortcuts="Delete"
      aria-label={label}
      title={label}
      data-article={articleId}
      className={classNames("article-tab", isPreview && "article-tab-preview")}
      data-beside={isBeside}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDoubleClick={() => arrange((opened) => keep(opened, articleId))}
      onAuxClick={({ button }) => {
        if (button === 1) arrange((opened) => close(opened, articleId));
      }}
      onContextMenu={(event) => onMenu(event, articleId)}
      // For screen readers, which press what they are on.
      onClick={() => openArticle(articleId, undefined, true)}
    >
      <span className="article-tab-label">{label}</span>
      {/* For the mouse alone: a tab can hold no second button; by keys Delete closes it. */}
      <span
        aria-hidden="true"
        title={en.closeTab}
        className="article-tab-close"
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          arrange((opened) => close(opened, articleId));
        }}
      >
        <X size={13} />
      </span>
    </div>
  );
});
