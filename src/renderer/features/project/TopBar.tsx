import { Redo2, Share, Undo2 } from "lucide-react";
import type { ReactElement } from "react";
import { commands } from "../../../contract/commands.ts";
import { useProject } from "../../bridge/queries.ts";
import { keysOf, runCommand } from "../../commands.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { isMac } from "../../ui/platform.ts";
import { en } from "../../wording/en.ts";
import { SearchBox } from "../search/SearchBox.tsx";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

export function TopBar(): ReactElement {
  const { data: project } = useProject();
  const { name, path, undo = null, redo = null, counts } = project ?? {};
  return (
    <header className="col-span-2 grid grid-cols-[calc(var(--side-bar)-24px)_minmax(0,1fr)_auto] items-center gap-3 border-b border-line bg-panel px-3">
      <strong title={path} className="truncate font-semibold">
        {name}
      </strong>
      <SearchBox />
      <div className="flex gap-1">
        <IconButton
          label={commands.undo.title}
          tooltip={en.project.undo(undo)}
          keys={keysOf("undo", isMac)}
          isDisabled={undo === null}
          onPress={() => runCommand("undo", "button")}
        >
          <Undo2 {...icon} />
        </IconButton>
        <IconButton
          label={commands.redo.title}
          tooltip={en.project.redo(redo)}
          keys={keysOf("redo", isMac)}
          isDisabled={redo === null}
          onPress={() => runCommand("redo", "button")}
        >
          <Redo2 {...icon} />
        </IconButton>
        <IconButton
          label={commands.exportReport.title}
          keys={keysOf("exportReport", isMac)}
          isDisabled={counts === undefined || counts.articles === 0}
          onPress={() => runCommand("exportReport", "button")}
        >
          <Share {...icon} />
        </IconButton>
      </div>
    </header>
  );
}
