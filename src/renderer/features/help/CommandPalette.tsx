import { type ReactElement, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { commands } from "../../../contract/commands.ts";
import { printedKey } from "../../../contract/keymap.ts";
import { keysOf, provideCommands, runCommand } from "../../commands.ts";
import { keysOfDeed, readerKeys } from "../../reader/reader-keys.ts";
import { hasDeeds, runDeed } from "../../reader-deeds.ts";
import { FindAndPick } from "../../ui/FindAndPick.tsx";
import { Key } from "../../ui/Key.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { isMac } from "../../ui/platform.ts";
import { enCoding } from "../../wording/en-coding.ts";
import { askForProject } from "../project/project-actions.ts";
import { matchCommands } from "./match-commands.ts";

const en = enCoding.palette;

interface Offer {
  readonly title: string;
  readonly keys: readonly string[];
  readonly run: () => void;
}

/** Every command but this one, which is open already, then what the keys of the open article's text do. */
function offers(): readonly Offer[] {
  const ofWindow = Object.values(commands).filter(({ id }) => id !== "commandPalette");
  const deeds = hasDeeds() ? [...new Set(readerKeys.map((key) => key.do))] : [];
  return [
    ...ofWindow.map(({ id, title }) => ({
      ...{ title, keys: keysOf(id, isMac) },
      run: () => runCommand(id, "button"),
    })),
    ...deeds
      .filter((deed) => deed !== "enter" && deed !== "leave")
      .map((deed) => ({
        title: enCoding.deeds[deed],
        keys: keysOfDeed(deed)
          .slice(0, 1)
          .flatMap((key) => printedKey(key, isMac)),
        run: () => runDeed(deed),
      })),
  ];
}

/** Every command by its name, wherever one is. */
export function CommandPalette(): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(
    () =>
      provideCommands({
        commandPalette: () => setIsOpen(true),
        // Main carries these out by itself when they come from the menu.
        newProject: () => void askForProject("shell.newProject"),
        newFromSample: () => void askForProject("shell.newFromSample"),
        openProject: () => void askForProject("shell.openProject"),
      }),
    [],
  );
  if (!isOpen) return null;
  const run = (offer: Offer) => {
    flushSync(() => setIsOpen(false));
    whenFocusIsBack(offer.run);
  };
  return (
    <ModalDialog title={en.title} isTitleHidden onClose={() => setIsOpen(false)}>
      <Choice onRun={run} />
    </ModalDialog>
  );
}

/** Longest wait for it, in milliseconds; it may have been nowhere before. */
const patience = 300;

/**
 * A command acts where the focus is, and a dialog that it opens gives the focus back to where it was
 * then. The dialog that has just gone gives it back in a frame to come.
 */
function whenFocusIsBack(run: () => void): void {
  const end = performance.now() + patience;
  const look = () => {
    if (document.activeElement !== document.body || performance.now() > end) run();
    else requestAnimationFrame(look);
  };
  look();
}

function Choice({ onRun }: { readonly onRun: (offer: Offer) => void }): ReactElement {
  const [typed, setTyped] = useState("");
  const [offered] = useState(offers);
  const found = matchCommands(offered, typed);
  return (
    <>
      <FindAndPick
        label={en.field}
        listLabel={en.list}
        placeholder={en.placeholder}
        typed={typed}
        onType={setTyped}
        found={found}
        keyOf={({ title }) => title}
        optionClass="flex h-9 items-center gap-3"
        onPick={onRun}
        show={({ title, keys }) => (
          <>
            <span className="flex-1 truncate">{title}</span>
            <Keys keys={keys} />
          </>
        )}
      />
      {found.length === 0 && <p className="px-4 pb-4 text-ink-2">{en.none}</p>}
    </>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }): ReactElement {
  return (
    <span className="flex gap-1">
      {keys.map((key) => (
        <Key key={key}>{key}</Key>
      ))}
    </span>
  );
}
