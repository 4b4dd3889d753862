import { Pin } from "lucide-react";
import type { ReactElement } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Annotation, Tag } from "../../../contract/records.ts";
import { useWrite } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { enCodebook as en } from "../../wording/en-codebook.ts";

interface Props {
  readonly annotation: Annotation;
  readonly tagsById: ReadonlyMap<string, Tag>;
}

/** Pins the quotation to one of its tags as an example of what that is for, and takes it off again. */
export function CardPin({ annotation, tagsById }: Props): ReactElement | null {
  const { write: pin } = useWrite("tag.pin");
  const { write: unpin } = useWrite("tag.unpin");
  const tags = annotation.tagIds.flatMap((id) => tagsById.get(id) ?? []);
  if (tags.length === 0) return null;

  const toggle = async (tag: Tag) => {
    const isPinned = tag.examples.includes(annotation.id);
    const reply = await (isPinned ? unpin : pin)({ tagId: tag.id, annotationId: annotation.id });
    if (!reply.ok) return;
    const text = isPinned ? en.unpinned(tag.path) : en.pinned(tag.path);
    useDesk.getState().notify({ tone: "info", text, topic: "tag.pin" });
  };
  return (
    <MenuTrigger>
      <Button aria-label={en.pinHere}>
        <Pin aria-hidden="true" />
      </Button>
      <Popover
        placement="bottom end"
        offset={4}
        className="max-w-[340px] min-w-[200px] rounded-[9px] border border-line bg-raised p-1 shadow-popover"
      >
        <Menu aria-label={en.pinHere} className="outline-none">
          {tags.map((tag) => {
            const title = tag.examples.includes(annotation.id) ? en.unpinFrom(tag.path) : en.pin(tag.path);
            return (
              <MenuItem
                key={tag.id}
                textValue={title}
                onAction={() => void toggle(tag)}
                className="flex min-h-7 cursor-default items-center rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft"
              >
                <span className="truncate">{title}</span>
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
