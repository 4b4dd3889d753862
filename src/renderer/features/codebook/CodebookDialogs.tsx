import { type ReactElement, useEffect } from "react";
import { useTags } from "../../bridge/queries.ts";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { provideCommands } from "../../commands.ts";
import { CreateDialog } from "./CreateDialog.tsx";
import { DescribeDialog } from "./DescribeDialog.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { SplitDialog } from "./SplitDialog.tsx";

/** The dialogs in which the codebook is changed, wherever one was asked for. */
export function CodebookDialogs(): ReactElement | null {
  const { data: tags = [] } = useTags();
  const doing = useCodebookDesk((desk) => desk.doing);
  const { start, stop } = useCodebookDesk.getState();
  useEffect(() => provideCommands({ newTag: () => start({ what: "create", tagId: null }) }), [start]);

  if (doing === null) return null;
  const tag = tags.find(({ id }) => id === doing.tagId);
  const onClose = () => stop(doing.what);
  if (doing.what === "create") return <CreateDialog parent={tag ?? null} onClose={onClose} />;
  if (tag === undefined) return null;
  switch (doing.what) {
    case "describe":
      return <DescribeDialog tag={tag} onClose={onClose} />;
    case "merge":
      return <MergeDialog tag={tag} tags={tags} intoId={doing.intoId} onClose={onClose} />;
    case "split":
      return <SplitDialog tag={tag} onClose={onClose} />;
    case "remove":
      return <RemoveDialog tag={tag} tags={tags} onClose={onClose} />;
    case "move":
      return <MoveDialog tag={tag} tags={tags} onClose={onClose} />;
    default:
      return null;
  }
}
