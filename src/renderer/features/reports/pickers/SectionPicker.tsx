import { type FormEvent, type ReactElement, useState } from "react";
import { writtenPath } from "../../../../core/query/saved-path.ts";
import type { SectionBlock } from "../../../../core/report/composed/document.ts";
import { useTags } from "../../../bridge/queries.ts";
import { useSavedSearches } from "../../../bridge/search-queries.ts";
import { Button } from "../../../ui/Button.tsx";
import { CheckField } from "../../../ui/CheckField.tsx";
import { ModalDialog } from "../../../ui/ModalDialog.tsx";
import { SelectField } from "../../../ui/SelectField.tsx";
import { enReports as en } from "../../../wording/en-reports.ts";

interface Props {
  readonly onPick: (block: SectionBlock) => void;
  readonly onClose: () => void;
}

/** Chooses what a generated section is made of: a saved search or a tag. */
export function SectionPicker({ onPick, onClose }: Props): ReactElement {
  const { data: searches = [] } = useSavedSearches();
  const { data: tags = [] } = useTags();
  const [asked, setAsked] = useState<"search" | "tag" | null>(null);
  const kind = asked ?? (searches.length > 0 ? "search" : "tag");
  const [searchId, setSearchId] = useState("");
  const [tagId, setTagId] = useState("");
  const [withBelow, setWithBelow] = useState(true);
  const search = searches.find(({ id }) => id === searchId) ?? searches[0];
  const tag = tags.find(({ id }) => id === tagId) ?? tags[0];
  const isPossible = kind === "search" ? search !== undefined : tag !== undefined;

  const insert = (event: FormEvent) => {
    event.preventDefault();
    if (kind === "search" && search !== undefined) {
      const { id, name, query } = search;
      onPick({ kind: "section", source: { kind: "search", searchId: id, name, query } });
    } else if (kind === "tag" && tag !== undefined) {
      onPick({ kind: "section", source: { kind: "tag", tagId: tag.id, path: tag.path, withBelow } });
    }
    onClose();
  };
  const kinds = [
    ...(searches.length > 0 ? [{ id: "search", name: en.search }] : []),
    ...(tags.length > 0 ? [{ id: "tag", name: en.tag }] : []),
  ];
  return (
    <ModalDialog title={en.pickSection} onClose={onClose}>
      <form onSubmit={insert} className="flex flex-col gap-4">
        <p className="text-ink-2">{kinds.length === 0 ? en.noSource : en.sectionHint}</p>
        {kinds.length > 0 && (
          <div className="grid grid-cols-[140px_minmax(0,1fr)] gap-3">
            <SelectField
              label={en.source}
              value={kind}
              options={kinds}
              onChange={(id) => setAsked(id === "search" ? "search" : "tag")}
            />
            {kind === "search" ? (
              <SelectField
                label={en.search}
                value={search?.id ?? ""}
                options={searches.map((each) => ({ id: each.id, name: writtenPath(each) }))}
                onChange={setSearchId}
              />
            ) : (
              <SelectField
                label={en.tag}
                value={tag?.id ?? ""}
                options={tags.map(({ id, path }) => ({ id, name: path }))}
                onChange={setTagId}
              />
            )}
          </div>
        )}
        {kind === "tag" && tags.length > 0 && (
          <CheckField label={en.withBelow} isSelected={withBelow} onChange={setWithBelow} />
        )}
        <p className="flex justify-end gap-2">
          <Button onPress={onClose}>{en.cancel}</Button>
          <Button type="submit" kind="primary" isDisabled={!isPossible}>
            {en.insert}
          </Button>
        </p>
      </form>
    </ModalDialog>
  );
}
