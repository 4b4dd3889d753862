import type { ReactElement } from "react";
import type { PlannedFile } from "../../../contract/records.ts";
import { CheckList } from "../../ui/rows/CheckList.tsx";
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

/** The files of a plan, each to be taken or left; one that cannot be read says why. */
export function PlannedFiles({ files, chosen, onChoose, isShort }: Props): ReactElement {
  return (
    <CheckList
      label={en.files}
      rows={files}
      keyOf={(file) => file.place}
      nameOf={(file) => file.name}
      isDisabled={(file) => file.refusal !== null}
      estimate={29}
      chosen={chosen}
      onChoose={onChoose}
      className={`border-y border-line py-1 ${isShort ? "max-h-[26vh]" : "max-h-[48vh]"}`}
    >
      {(file) => (
        <>
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
        </>
      )}
    </CheckList>
  );
}
