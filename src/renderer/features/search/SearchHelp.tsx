import { CircleHelp } from "lucide-react";
import type { ReactElement } from "react";
import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { searchForms } from "../../../core/query/forms.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { en } from "../../wording/en.ts";

/** Every form of the search language, beside the field they are typed into. */
export function SearchHelp(): ReactElement {
  return (
    <DialogTrigger>
      <IconButton size="small" label={en.search.help}>
        <CircleHelp size={14} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <Popover
        placement="bottom end"
        offset={8}
        className="max-h-[min(640px,80vh)] w-[500px] overflow-y-auto max-w-[calc(100vw-24px)] rounded-[9px] border border-line bg-raised shadow-popover"
      >
        <Dialog className="p-4 outline-none">
          <Heading slot="title" className="mb-2 text-[13px] font-semibold">
            {en.search.helpTitle}
          </Heading>
          <div className="flex flex-col gap-3">
            {searchForms.map(({ about, forms }) => (
              <section key={about}>
                <h3 className="mb-1 text-[12px] font-medium text-ink-3">{about}</h3>
                <dl className="grid grid-cols-[188px_1fr] gap-x-3 gap-y-1.5">
                  {forms.map(({ form, means }) => (
                    <div key={form} className="contents">
                      <dt className="selectable">
                        <code className="rounded-[4px] bg-sunken px-1.5 py-0.5 font-sans text-[12px] whitespace-nowrap">
                          {form}
                        </code>
                      </dt>
                      <dd className="text-ink-2">{means}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <p className="mt-3 border-t border-line pt-2.5 text-ink-3">{en.search.helpMore}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
