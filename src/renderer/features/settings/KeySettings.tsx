import { Search } from "lucide-react";
import { type ReactElement, useId, useMemo, useState } from "react";
import { changePreferences, usePreferences } from "../../bridge/preferences.ts";
import { Button } from "../../ui/Button.tsx";
import { isMac } from "../../ui/platform.ts";
import { SearchInput } from "../../ui/SearchInput.tsx";
import { enSettings } from "../../wording/en-settings.ts";
import { KeyRow } from "./KeyRow.tsx";
import { keyedGroups, matchKeyed } from "./key-list.ts";

const en = enSettings.keys;

/** Every command with its key, each to be changed. */
export function KeySettings(): ReactElement {
  const { keys, hasLetters } = usePreferences();
  const [typed, setTyped] = useState("");
  const [openId, setOpenId] = useState<string | null>(null);
  const groups = useMemo(() => keyedGroups(keys), [keys]);
  const shown = matchKeyed(groups, typed, isMac);
  const id = useId();
  return (
    <div className="flex h-full flex-col gap-3">
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          aria-label={en.letters}
          aria-describedby={`${id}-hint`}
          checked={hasLetters}
          onChange={(event) => void changePreferences({ hasLetters: event.target.checked })}
          className="mt-[3px] size-4 shrink-0 accent-[var(--accent)]"
        />
        <span>
          <span aria-hidden="true">{en.letters}</span>
          <span id={`${id}-hint`} className="block text-[12px] text-ink-3">
            {en.lettersHint}
          </span>
        </span>
      </label>
      <div className="flex gap-2">
        <div className="flex-1">
          <SearchInput
            label={en.filter}
            clearLabel={en.clear}
            value={typed}
            onChange={setTyped}
            look="sunken"
            icon={<Search size={14} aria-hidden="true" />}
          />
        </div>
        <Button
          isDisabled={Object.keys(keys).length === 0}
          onPress={() => void changePreferences({ keys: {} })}
        >
          {en.resetAll}
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto pr-2">
        {shown.map(({ title, things }, group) => (
          <section key={title} aria-labelledby={`${id}-${group}`} className="mb-4">
            <h3 id={`${id}-${group}`} className="mb-1 text-[12px] font-semibold text-ink-3">
              {title}
            </h3>
            <ul className="m-0 list-none p-0">
              {things.map((thing) => (
                <KeyRow
                  key={thing.id}
                  thing={thing}
                  groups={groups}
                  isOpen={openId === thing.id}
                  onOpen={(isOpen) => setOpenId(isOpen ? thing.id : null)}
                />
              ))}
            </ul>
          </section>
        ))}
        {shown.length === 0 && <p className="text-ink-2">{en.none}</p>}
      </div>
    </div>
  );
}
