import { MessageSquareText, X } from "lucide-react";
import type { ReactElement } from "react";
import { useAnnotations } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { type close, endComparison } from "../../opened.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { number } from "../../wording/counts.ts";
import { enOpened as en } from "../../wording/en-opened.ts";
import { useStageDesk } from "./stage-desk.ts";

interface Props {
  readonly articleId: string;
  readonly label: string;
  readonly isShown: boolean;
  readonly isSplit: boolean;
  readonly isAtHand: boolean;
  readonly hasMargin: boolean;
}

/**
 * Over an article that is compared with another: which it is. Where there is no room for a margin it
 * also has the button that lays the cards over the text.
 */
export function PaneBar(props: Props): ReactElement {
  const { articleId, label, isShown, isSplit, isAtHand, hasMargin } = props;
  const { arrange } = useDesk.getState();
  return (
    <div className="pane-bar" data-at-hand={isAtHand} data-has-margin={hasMargin}>
      {isSplit && (
        <span className="pane-title" title={label}>
          {label}
        </span>
      )}
      {hasMargin && <DrawerButton articleId={articleId} isShown={isShown} />}
      {isSplit && (
        <IconButton
          label={en.endComparison}
          size="small"
          onPress={() => arrange((opened) => leaveComparison(opened, articleId))}
        >
          <X size={13} aria-hidden="true" />
        </IconButton>
      )}
    </div>
  );
}

/** Away with this one of the two; its tab stays. */
function leaveComparison(opened: Parameters<typeof close>[0], articleId: string) {
  const at = opened.shown.findIndex((id) => id !== articleId);
  return endComparison({ ...opened, at: Math.max(0, at) });
}

interface DrawerButtonProps {
  readonly articleId: string;
  readonly isShown: boolean;
}

function DrawerButton({ articleId, isShown }: DrawerButtonProps): ReactElement {
  const isOpen = useStageDesk((desk) => desk.drawers.has(articleId));
  const { setDrawer } = useStageDesk.getState();
  const { data: annotations } = useAnnotations(articleId, isShown);
  const count = annotations?.length ?? 0;
  return (
    <button
      type="button"
      className="drawer-button"
      data-drawer-of={articleId}
      aria-expanded={isOpen}
      aria-label={en.showAnnotations(count)}
      onClick={() => setDrawer(articleId, !isOpen)}
    >
      <MessageSquareText size={14} aria-hidden="true" />
      {en.annotations}
      <span aria-hidden="true">{number(count)}</span>
    </button>
  );
}
