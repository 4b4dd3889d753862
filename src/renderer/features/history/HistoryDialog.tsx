import { Redo2, Undo2 } from "lucide-react";
import { type ReactElement, useEffect, useMemo, useState } from "react";
import { logSteps } from "../../../contract/log-steps.ts";
import type { LogEntry } from "../../../contract/records.ts";
import { useLog } from "../../bridge/queries.ts";
import { provideCommands } from "../../commands.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { writtenMoment, writtenTime } from "../../wording/dates.ts";
import { enCoding } from "../../wording/en-coding.ts";
import { windowOfRows } from "./window-of-rows.ts";

const en = enCoding.history;

/** CSS pixels; the same for all rows, so that a log of years opens at once. */
const rowHeight = 32;
const viewHeight = 448;

/** Who did what when, newest first. */
export function HistoryDialog(): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => provideCommands({ showHistory: () => setIsOpen(true) }), []);
  if (!isOpen) return null;
  const close = () => setIsOpen(false);
  return (
    <ModalDialog title={en.title} size="wide" onClose={close}>
      <Entries />
      <p className="flex justify-end">
        <Button kind="primary" autoFocus onPress={close}>
          {en.close}
        </Button>
      </p>
    </ModalDialog>
  );
}

function Entries(): ReactElement {
  const { data: entries, error } = useLog();
  const log = useMemo(() => entries && logSteps(entries), [entries]);
  const [scrollTop, setScrollTop] = useState(0);
  if (error !== null) return <p role="alert">{error.message}</p>;
  const count = log?.length ?? 0;
  const { first, end } = windowOfRows(count, rowHeight, scrollTop, viewHeight);
  if (log !== undefined && count === 0) return <p className="text-ink-2">{en.none}</p>;
  return (
    <>
      <p className="-mt-2 text-[12px] text-ink-3 tabular-nums">{en.count(count)}</p>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        style={{ height: Math.min(viewHeight, Math.max(count, 1) * rowHeight) }}
        className="box-content max-h-[56vh] overflow-y-auto border-y border-line"
      >
        <ol aria-label={en.list} className="relative" style={{ height: count * rowHeight }}>
          {Array.from({ length: Math.max(0, end - first) }, (_, i) => {
            const entry = log![count - 1 - first - i]!;
            return <Entry key={entry.seq} entry={entry} number={first + i} of={count} />;
          })}
        </ol>
      </div>
    </>
  );
}

interface EntryProps {
  readonly entry: LogEntry;
  /** From 0, the newest. */
  readonly number: number;
  readonly of: number;
}

function Entry({ entry, number, of }: EntryProps): ReactElement {
  const { kind, label, person, at } = entry;
  const text = kind === "do" ? label : kind === "undo" ? en.undone(label) : en.redone(label);
  const Icon = kind === "undo" ? Undo2 : Redo2;
  return (
    <li
      aria-posinset={number + 1}
      aria-setsize={of}
      style={{ top: number * rowHeight, height: rowHeight }}
      className="absolute inset-x-0 flex items-center gap-3 px-1"
    >
      <span className="grid w-4 place-items-center text-ink-3">
        {kind !== "do" && <Icon size={13} aria-hidden="true" />}
      </span>
      <span className="selectable min-w-0 flex-1 truncate text-ink first-letter:uppercase">{text}</span>
      <span className="max-w-[24ch] truncate text-ink-2">{person}</span>
      <time
        dateTime={at}
        title={writtenMoment(at)}
        className="w-[88px] text-right text-[12px] text-ink-3 tabular-nums"
      >
        {writtenTime(at)}
      </time>
    </li>
  );
}
