import { RotateCcw, X } from "lucide-react";
import { type ReactElement, useState } from "react";
import { acceleratorOf, isPlainKey, printedKey } from "../../../contract/keymap.ts";
import { changePreferences, usePreferences } from "../../bridge/preferences.ts";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { Key } from "../../ui/Key.tsx";
import { isMac } from "../../ui/platform.ts";
import { enSettings } from "../../wording/en-settings.ts";
import {
  type Keyed,
  type KeyedGroup,
  type KeyProblem,
  problemOf,
  withKey,
  withUsualKey,
} from "./key-list.ts";

const en = enSettings.keys;
const written = (key: string) => printedKey(key, isMac).join("+");

interface Props {
  readonly thing: Keyed;
  readonly groups: readonly KeyedGroup[];
  /** The next key pressed becomes its key. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

interface Refused {
  readonly key: string | null;
  readonly problem: KeyProblem | null;
}

/** One command: its key, and the ways to give it another, none or the usual one. */
export function KeyRow({ thing, groups, isOpen, onOpen }: Props): ReactElement {
  const { keys: chosen, hasLetters } = usePreferences();
  const [refused, setRefused] = useState<Refused | null>(null);
  const { id, title, keys } = thing;

  const give = (key: string) => {
    setRefused(null);
    onOpen(false);
    void changePreferences({ keys: withKey(chosen, groups, thing, key) });
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!isOpen || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") {
      setRefused(null);
      onOpen(false);
      return;
    }
    if (["Shift", "Control", "Alt", "Meta", "AltGraph"].includes(event.key)) return;
    const key = acceleratorOf(event.nativeEvent, isMac);
    if (key === null) return setRefused({ key: null, problem: null });
    const problem = problemOf(groups, thing, key, hasLetters);
    if (problem === null) give(key);
    else setRefused({ key, problem });
  };

  return (
    <li className="group border-b border-line py-0.5 last:border-0">
      <div className="flex min-h-8 items-center gap-2">
        <span className="min-w-0 flex-1 truncate">{title}</span>
        <button
          type="button"
          aria-label={en.change(title, keys.length === 0 ? en.noKey : keys.map(written).join(", "))}
          aria-pressed={isOpen}
          data-chooses-key={isOpen ? "" : undefined}
          onClick={() => {
            setRefused(null);
            onOpen(!isOpen);
          }}
          onKeyDown={onKeyDown}
          onBlur={(event) => {
            if (isOpen && !event.currentTarget.closest("li")?.contains(event.relatedTarget)) {
              setRefused(null);
              onOpen(false);
            }
          }}
          className={classNames(
            "flex h-7 min-w-[132px] items-center justify-end gap-1 rounded-[6px] px-2 text-[12px] text-ink-3 hover:bg-hover",
            isOpen && "bg-accent-soft text-ink",
          )}
        >
          {isOpen ? en.press : <Keys keys={keys} hasLetters={hasLetters} />}
        </button>
        <span className="flex opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
          <IconButton label={en.remove(title)} isDisabled={keys.length === 0} onPress={() => give("")}>
            <X size={14} aria-hidden="true" />
          </IconButton>
        </span>
        <span className={classNames(!Object.hasOwn(chosen, id) && "invisible")}>
          <IconButton
            label={en.reset(title)}
            onPress={() => void changePreferences({ keys: withUsualKey(chosen, thing) })}
          >
            <RotateCcw size={13} aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      {isOpen && refused !== null && (
        <div role="alert" className="flex flex-wrap items-center gap-2 pb-2 text-[12px] text-problem">
          <span className="flex-1">{sentenceOf(refused)}</span>
          {refused.problem?.why === "taken" && (
            <Button onPress={() => give(refused.key ?? "")}>{en.takeOver}</Button>
          )}
        </div>
      )}
    </li>
  );
}

function sentenceOf({ key, problem }: Refused): string {
  if (key === null || problem === null) return en.impossible;
  if (problem.why === "taken") return en.taken(written(key), problem.by.title);
  if (problem.why === "letters-off") return en.needsModifier(written(key));
  if (problem.why === "menu-only") return en.inMain(written(key));
  return en.reserved(written(key));
}

function Keys({ keys, hasLetters }: { readonly keys: readonly string[]; readonly hasLetters: boolean }) {
  if (keys.length === 0) return <span>{en.noKey}</span>;
  return (
    <>
      {keys.map((key, i) => (
        <span
          key={key}
          className={classNames("flex items-center gap-1", !hasLetters && isPlainKey(key) && "opacity-60")}
        >
          {i > 0 && <span aria-hidden="true">/</span>}
          {printedKey(key, isMac).map((part) => (
            <Key key={part}>{part}</Key>
          ))}
          {!hasLetters && isPlainKey(key) && <span>{en.off}</span>}
        </span>
      ))}
    </>
  );
}
