import { type ReactElement, useState } from "react";
import type { Tag } from "../../../contract/records.ts";
import { useWrite } from "../../bridge/queries.ts";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";
import { DialogFoot } from "./DialogFoot.tsx";
import { TagChooser } from "./TagChooser.tsx";
import { tagsOutside } from "./tags-outside.ts";

interface Props {
  readonly tag: Tag;
  readonly tags: readonly Tag[];
  readonly onClose: () => void;
}

/** Put a tag below another one, however far away that is in the tree. */
export function MoveDialog({ tag, tags, onClose }: Props): ReactElement {
  const [chosen, setChosen] = useState<string | null>(tag.parentId);
  const [problem, setProblem] = useState<string | null>(null);
  const { write: move } = useWrite("tag.move");

  const keep = async () => {
    const place = { parentId: chosen, beforeId: null };
    const reply = await move({ tagId: tag.id, ...place }, { isShownHere: true });
    if (reply.ok) onClose();
    else setProblem(reply.message);
  };
  return (
    <ModalDialog title={en.moveTitle(tag.path)} onClose={onClose}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TagChooser
          label={en.moveField}
          tags={tagsOutside(tag, tags)}
          chosen={chosen}
          topLabel={en.top}
          onChoose={(tagId) => {
            setChosen(tagId);
            setProblem(null);
          }}
        />
        <DialogFoot
          action={en.move}
          isDisabled={chosen === tag.parentId}
          problem={problem}
          onCancel={onClose}
        />
      </form>
    </ModalDialog>
  );
}
