import { CircleHelp } from "lucide-react";
import type { ReactElement } from "react";
import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { IconButton } from "../../ui/IconButton.tsx";
import { en } from "../../wording/en.ts";

/** The few forms of the search language, beside the field they are typed into. */
export function SearchHelp(): ReactElement {
  return (
    <DialogTrigger>
      <IconButton size="small" label={en.search.help}>
        <CircleHelp size={14} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <Popover
        placement="bottom end"
        offset={8}
        className="w-[420px] max-w-[calc(100vw-24px)] rounded-[9px] border border-line bg-raised shadow-popover"
      >
        <Dialog className="p-4 outline-none">
          <Heading slot="title" className="mb-2 text-[13px] font-semibold">
            {en.search.helpTitle}
          </Heading>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
            {en.search.forms.map(({ form, means }) => (
              <div key={form} className="contents">
                <dt className="selectable">
                  <code className="rounded-[4px] bg-sunken px-1.5 py-0.5 font-sans text-[12px]">{form}</code>
                </dt>
                <dd className="text-ink-2">{means}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 border-t border-line pt-2.5 text-ink-3">{en.search.helpMore}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
