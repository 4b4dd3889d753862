import type { ReactElement } from "react";
import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import type { PlannedFile } from "../../../contract/records.ts";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { enExchange as exchange } from "../../wording/en-exchange.ts";
import { enImport as en, writtenSize } from "../../wording/en-import.ts";
import { ExchangeNotes } from "./ExchangeNotes.tsx";

interface Props {
  readonly files: readonly PlannedFile[];
  /** By place. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (places: ReadonlySet<number>) => void;
  /** Something else in the dialog needs room as well. */
  readonly isShort: boolean;
}

/** From here on only the rows in view are on the page. */
const many = 100;

/** A list of which only a part is on the page needs a height of its own. */
const heights = {
  fixed: { full: "h-[48vh]", short: "h-[26vh]" },
  most: { full: "max-h-[48vh]", short: "max-h-[26vh]" },
};

/** The files of a plan, each to be taken or left; one that cannot be read says why. */
export function PlannedFiles({ files, chosen, onChoose, isShort }: Props): ReactElement {
  const isLong = files.length > many;
  const list = (
    <GridList
      aria-label={en.files}
      items={files.map((file) => ({ ...file, id: file.place }))}
      selectionMode="multiple"
      selectedKeys={chosen}
      disabledKeys={files.filter((file) => file.refusal !== null).map((file) => file.place)}
      onSelectionChange={(keys) => {
        const readable = files.filter((file) => file.refusal === null).map((file) => file.place);
        onChoose(keys === "all" ? new Set(readable) : new Set([...keys].map(Number)));
      }}
      className={`overflow-y-auto border-y border-line py-1 ${heights[isLong ? "fixed" : "most"][isShort ? "short" : "full"]}`}
    >
      {(file) => (
        <GridListItem
          id={file.place}
          textValue={file.name}
          className="flex items-start gap-2.5 rounded-[5px] px-1.5 py-[5px] outline-offset-[-2px] hover:bg-hover"
        >
          <span className="pt-[1px]">
            <CheckBox />
          </span>
          <div className="min-w-0 flex-1">
            <span className="flex gap-3">
              <span title={file.path} className="min-w-0 flex-1 truncate font-medium">
                {file.name}
              </span>
              <span className="shrink-0 text-[12px] text-ink-3">
                {file.exchange === undefined ? en.kinds[file.kind] : exchange.sources[file.exchange.source]}
              </span>
              <span className="min-w-[64px] shrink-0 text-right text-[12px] text-ink-3 tabular-nums">
                {writtenSize(file.bytes)}
              </span>
            </span>
            {file.exchange !== undefined && <ExchangeNotes summary={file.exchange} tense="before" />}
            {file.refusal !== null && (
              <span className="mt-0.5 block text-[12.5px] [overflow-wrap:anywhere] text-problem">
                {file.refusal}
              </span>
            )}
          </div>
        </GridListItem>
      )}
    </GridList>
  );
  if (!isLong) return list;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 29 }}>
      {list}
    </Virtualizer>
  );
}
