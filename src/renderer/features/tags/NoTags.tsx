import type { ReactElement } from "react";
import { useCodebookDesk } from "../../codebook-desk.ts";
import { runCommand } from "../../commands.ts";
import { Button } from "../../ui/Button.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";

/** In place of the tree: how there come to be tags. */
export function NoTags(): ReactElement {
  const { start } = useCodebookDesk.getState();
  return (
    <div className="flex flex-col items-start gap-3 px-3 py-3">
      <p className="text-pretty text-ink-2">{en.noneYet}</p>
      <Button onPress={() => start({ what: "create", tagId: null })}>{en.newTag}</Button>
      <p className="pt-2 text-ink-2">{en.orStart}</p>
      <span className="flex flex-wrap gap-2">
        <Button onPress={() => runCommand("codebookTemplates", "button")}>{en.templatesTitle}</Button>
        <Button onPress={() => runCommand("importCodebook", "button")}>{en.importFile}</Button>
      </span>
    </div>
  );
}
