import { ListFilter, Search, X } from "lucide-react";
import { type KeyboardEvent, memo, type ReactElement, type Ref, useMemo } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Annotation, Tag } from "../../../../contract/records.ts";
import { useDesk } from "../../../desk.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { enOpened as en } from "../../../wording/en-opened.ts";
import { type NoteFilter, noFilter, useCardFilter } from "./card-filter.ts";
import "./filter.css";

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly all: readonly Annotation[];
  readonly shownCount: number;
  readonly tags: readonly Tag[];
  /** Escape in an empty field. */
  readonly onLeave: () => void;
}

/** What stands for no choice among ids, which are never empty. */
const any = "";

/** One quiet line over the cards: words to look for, what else to narrow them to, and how many are left. */
export const CardFilterBar = memo(function CardFilterBar({
  ref,
  all,
  shownCount,
  tags,
  onLeave,
}: Props): ReactElement {
  const { words, person, note, set } = useCardFilter();
  const tagFilter = useDesk((desk) => desk.tagFilter);
  const { setTagFilter } = useDesk.getState();
  const people = useMemo(() => [...new Set(all.map((annotation) => annotation.person))].sort(), [all]);
  const usedTags = useMemo(() => tagsOf(all, tags), [all, tags]);
  const isNarrowed = tagFilter !== null || person !== null || note !== "any";
  const isFiltered = isNarrowed || words.trim() !== "";

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    if (words !== "") {
      event.preventDefault();
      event.stopPropagation();
      set({ words: "" });
    } else if (!event.currentTarget.closest("[data-drawer='true']")) {
      event.preventDefault();
      onLeave();
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms that are sent.
    <div role="group" aria-label={en.filter} className="card-filter" data-filtered={isFiltered}>
      <Search size={13} aria-hidden="true" />
      <input
        ref={ref}
        type="search"
        aria-label={en.filter}
        placeholder={en.filterPlaceholder}
        value={words}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => set({ words: target.value })}
        onKeyDown={onKeyDown}
      />
      <span className="card-filter-count">
        <span aria-hidden="true">{en.count(shownCount, all.length)}</span>
        <span className="sr-only">{en.counted(shownCount, all.length)}</span>
      </span>
      {isFiltered && (
        <IconButton
          size="small"
          label={en.showAll}
          onPress={() => {
            set(noFilter);
            setTagFilter(null);
          }}
        >
          <X size={13} aria-hidden="true" />
        </IconButton>
      )}
      <DialogTrigger>
        <Button aria-label={en.narrow} className="card-filter-button" data-on={isNarrowed}>
          <ListFilter size={14} aria-hidden="true" />
        </Button>
        <Popover
          placement="bottom end"
          offset={4}
          className="w-[240px] rounded-[9px] border border-line bg-raised p-3 font-sans text-[13px] shadow-popover"
        >
          <Dialog aria-label={en.narrow} className="flex flex-col gap-3 outline-none">
            <SelectField
              label={en.tag}
              value={tagFilter ?? any}
              options={[
                { id: any, name: en.anyTag },
                ...usedTags.map(({ id, path }) => ({ id, name: path })),
              ]}
              onChange={(id) => setTagFilter(id === any ? null : id)}
            />
            <SelectField
              label={en.person}
              value={person ?? any}
              options={[{ id: any, name: en.anyone }, ...people.map((name) => ({ id: name, name }))]}
              onChange={(name) => set({ person: name === any ? null : name })}
            />
            <SelectField
              label={en.note}
              value={note}
              options={[
                { id: "any", name: en.anyNote },
                { id: "with", name: en.withNote },
                { id: "without", name: en.withoutNote },
              ]}
              onChange={(chosen) => set({ note: chosen as NoteFilter })}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
});

/** Tags on these highlights and those above them, in the order of the tree. */
function tagsOf(annotations: readonly Annotation[], tags: readonly Tag[]): readonly Tag[] {
  const wanted = new Set<string>();
  for (const { tagIds } of annotations) for (const id of tagIds) wanted.add(id);
  // Children come after their parents, so going backwards every parent is still to come.
  for (const tag of tags.toReversed())
    if (wanted.has(tag.id) && tag.parentId !== null) wanted.add(tag.parentId);
  return tags.filter((tag) => wanted.has(tag.id));
}
