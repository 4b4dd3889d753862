import { X } from "lucide-react";
import { type ReactElement, useMemo, useState } from "react";
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { SearchHit, Tag } from "../../../../contract/records.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Swatch } from "../../../ui/Swatch.tsx";
import { enReports } from "../../../wording/en-reports.ts";
import { enSearch } from "../../../wording/en-search.ts";
import { AddToReport } from "../../reports/AddToReport.tsx";
import { barButton, TagPopover } from "./TagPopover.tsx";
import type { Marking } from "./use-marking.ts";

interface Props {
  readonly hits: readonly SearchHit[];
  readonly tags: readonly Tag[];
  readonly tagByPath: ReadonlyMap<string, Tag>;
  readonly marking: Marking;
  readonly onClear: () => void;
}

/** What can be done to all chosen results at once; each is one undo. */
export function BulkBar({ hits, tags, tagByPath, marking, onClear }: Props): ReactElement {
  const [replaced, setReplaced] = useState<Tag | null>(null);
  const carried = useMemo(() => {
    const paths = new Set(hits.flatMap((hit) => hit.tags));
    return [...paths].map((path) => tagByPath.get(path)).filter((tag) => tag !== undefined);
  }, [hits, tagByPath]);
  const old = replaced !== null && carried.includes(replaced) ? replaced : null;
  if (marking.progress !== null) {
    return (
      <p role="status" className="flex h-7 items-center text-ink-2 tabular-nums">
        {marking.progress}
      </p>
    );
  }
  const annotationIds = hits.flatMap(({ annotationId }) => annotationId ?? []);
  const hasTexts = hits.some(({ kind }) => kind === "article");
  return (
    <div
      role="toolbar"
      aria-label={enSearch.chosen(hits.length)}
      className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5"
    >
      <span className="font-medium tabular-nums">{enSearch.chosen(hits.length)}</span>
      <IconButton label={enSearch.clearChosen} onPress={onClear}>
        <X size={15} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      {hasTexts && (
        <AriaButton className={barButton} onPress={() => void marking.mark(hits, {})}>
          {enSearch.highlight}
        </AriaButton>
      )}
      <TagPopover
        label={enSearch.addTag}
        title={enSearch.addTag}
        tags={tags}
        onChoose={(path) => void marking.mark(hits, { add: [path] })}
      />
      {carried.length > 0 && (
        <>
          <TagMenu
            label={enSearch.removeTag}
            tags={carried}
            onChoose={({ id }) => void marking.mark(carriers(hits, id, tagByPath), { remove: [id] })}
          />
          {old === null ? (
            <TagMenu label={enSearch.replaceTag} tags={carried} onChoose={setReplaced} />
          ) : (
            <TagPopover
              label={`${enSearch.replaceWith(old.path)}…`}
              title={enSearch.replaceWith(old.path)}
              tags={tags.filter(({ id }) => id !== old.id)}
              onChoose={(path) => {
                setReplaced(null);
                void marking.mark(carriers(hits, old.id, tagByPath), { add: [path], remove: [old.id] });
              }}
            />
          )}
        </>
      )}
      {annotationIds.length > 0 && (
        <AddToReport annotationIds={annotationIds}>
          <AriaButton className={barButton}>{enReports.addChosen}</AriaButton>
        </AddToReport>
      )}
    </div>
  );
}

function carriers(
  hits: readonly SearchHit[],
  tagId: string,
  tagByPath: ReadonlyMap<string, Tag>,
): SearchHit[] {
  return hits.filter(({ tags }) => tags.some((path) => tagByPath.get(path)?.id === tagId));
}

function TagMenu({
  label,
  tags,
  onChoose,
}: {
  readonly label: string;
  readonly tags: readonly Tag[];
  readonly onChoose: (tag: Tag) => void;
}): ReactElement {
  return (
    <MenuTrigger>
      <AriaButton className={barButton}>{label}</AriaButton>
      <Popover
        placement="bottom start"
        offset={6}
        className="max-h-[320px] min-w-[200px] overflow-y-auto rounded-[9px] border border-line bg-raised p-1 shadow-popover"
      >
        <Menu aria-label={label} className="outline-none">
          {tags.map((tag) => (
            <MenuItem
              key={tag.id}
              textValue={tag.path}
              onAction={() => onChoose(tag)}
              className="flex h-7 cursor-default items-center gap-2 rounded-[5px] px-2 outline-none data-[focused]:bg-accent-soft"
            >
              <Swatch colour={tag.colour} pattern={tag.pattern} />
              {tag.path}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
