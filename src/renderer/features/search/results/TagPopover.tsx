import { type ReactElement, useEffect, useRef } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Tag } from "../../../../contract/records.ts";
import { TagBox } from "../../annotations/TagBox.tsx";
import "../../annotations/popovers.css";

interface Props {
  readonly label: string;
  readonly title: string;
  readonly tags: readonly Tag[];
  readonly onChoose: (path: string) => void;
}

export const barButton =
  "inline-flex h-7 items-center gap-1.5 rounded-[6px] border border-line bg-raised px-2.5 text-[12.5px] font-medium whitespace-nowrap text-ink hover:border-line-strong hover:bg-hover disabled:opacity-50";

/** A button that asks for a tag, or for a new one's name. */
export function TagPopover({ label, title, tags, onChoose }: Props): ReactElement {
  return (
    <DialogTrigger>
      <AriaButton className={barButton}>{label}</AriaButton>
      <Popover
        placement="bottom start"
        offset={6}
        className="w-[280px] rounded-[9px] border border-line bg-raised p-2 shadow-popover"
      >
        <Dialog aria-label={title} className="outline-none">
          {({ close }) => (
            <Choice
              tags={tags}
              onLeave={close}
              onChoose={(path) => {
                close();
                onChoose(path);
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choice({
  tags,
  onChoose,
  onLeave,
}: Pick<Props, "tags" | "onChoose"> & { readonly onLeave: () => void }): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return <TagBox ref={field} tags={tags} recent={[]} onChoose={onChoose} onLeave={onLeave} />;
}
