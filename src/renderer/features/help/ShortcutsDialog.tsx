import { type ReactElement, useEffect, useId, useState } from "react";
import { provideCommands } from "../../commands.ts";
import { Button } from "../../ui/Button.tsx";
import { Key } from "../../ui/Key.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { isMac } from "../../ui/platform.ts";
import { enCoding } from "../../wording/en-coding.ts";
import { type ShortcutGroup, shortcutGroups } from "./shortcut-groups.ts";

const en = enCoding.shortcuts;

/** Every key of the program, under ?. */
export function ShortcutsDialog(): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => provideCommands({ showShortcuts: () => setIsOpen(true) }), []);
  if (!isOpen) return null;
  const close = () => setIsOpen(false);
  const groups = shortcutGroups(isMac);
  return (
    <ModalDialog title={en.title} size="wide" onClose={close}>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
        className="grid max-h-[60vh] grid-cols-2 items-start gap-x-10 overflow-y-auto pr-2 max-[640px]:grid-cols-1"
      >
        {[groups.slice(0, 1), groups.slice(1)].map((column) => (
          <div key={column[0]?.title}>
            {column.map((group) => (
              <Group key={group.title} group={group} />
            ))}
          </div>
        ))}
      </div>
      <p className="flex justify-end">
        <Button kind="primary" autoFocus onPress={close}>
          {en.close}
        </Button>
      </p>
    </ModalDialog>
  );
}

function Group({ group }: { readonly group: ShortcutGroup }): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-5">
      <h3 id={id} className="mb-1.5 font-semibold">
        {group.title}
        {group.hint !== undefined && (
          <span className="block text-[12px] font-normal text-ink-3">{group.hint}</span>
        )}
      </h3>
      <dl>
        {group.shortcuts.map(({ title, keys }) => (
          <div key={title} className="flex min-h-7 items-center gap-3 py-0.5">
            <dt className="flex-1 text-ink-2">{title}</dt>
            <dd className="flex items-center gap-1 whitespace-nowrap text-ink-3">
              {keys.map((combination, i) => (
                <span key={combination.join("+")} className="flex items-center gap-1">
                  {i > 0 && <Between keys={keys} />}
                  {combination.map((key) => (
                    <Key key={key}>{key}</Key>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Two digits stand for all between them. */
function Between({ keys }: { readonly keys: readonly (readonly string[])[] }): ReactElement {
  const isSpan = keys.every(([key]) => key !== undefined && /^\d$/.test(key));
  return <span className="text-[11px]">{isSpan ? "–" : "/"}</span>;
}
