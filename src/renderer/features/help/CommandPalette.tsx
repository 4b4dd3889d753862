import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { commands } from "../../../contract/commands.ts";
import { printedKey } from "../../../contract/keymap.ts";
import { keysOf, provideCommands, runCommand } from "../../commands.ts";
import { keysOfDeed, readerKeys } from "../../reader/reader-keys.ts";
import { hasDeeds, runDeed } from "../../reader-deeds.ts";
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
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(0);
  const [offered] = useState(offers);
  const found = matchCommands(offered, typed);
  const at = Math.min(marked, found.length - 1);

  const mark = (next: number) => {
    const wrapped = (next + found.length) % found.length;
    setMarked(wrapped);
    list.current?.children[wrapped]?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return;
    const chosen = found[at];
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Enter" && chosen !== undefined) onRun(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is this field.
        autoFocus
        type="text"
        role="combobox"
        aria-label={en.field}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        placeholder={en.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
        className="h-12 border-b border-line bg-transparent px-4 text-[15px] text-ink outline-none"
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={en.list}
        className="max-h-[52vh] overflow-y-auto p-1.5"
      >
        {found.map((command, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys.
          <div
            key={command.title}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            onMouseMove={() => setMarked(i)}
            onClick={() => onRun(command)}
            className="flex h-9 items-center gap-3 rounded-[7px] px-2.5 aria-selected:bg-accent-soft"
          >
            <span className="flex-1 truncate">{command.title}</span>
            <Keys keys={command.keys} />
          </div>
        ))}
      </div>
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
