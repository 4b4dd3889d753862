import { CircleCheck, CircleDashed, CircleMinus, CirclePlus, CircleX } from "lucide-react";
import { type ReactElement, useMemo, useState } from "react";
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  ListLayout,
  Virtualizer,
} from "react-aria-components";
import type { ImportOutcome } from "../../../contract/records.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { enImport as en } from "../../wording/en-import.ts";
import { encodings } from "../../wording/encodings.ts";
import { ExchangeNotes } from "./ExchangeNotes.tsx";
import { useImportDesk } from "./import-desk.ts";
import { groupByOutcome, type ImportedFile, placeOf } from "./import-results.ts";
import type { Importing } from "./use-import.ts";

/** From here on only the rows in view are on the page. */
const many = 100;

/** Rows of one group at first: making a thousand would hold the window up just when all is done. */
const firstRows = 200;

/** What became of each file, what failed first, with the ways to put it right. */
export function ImportResults({ importing }: { readonly importing: Importing }): ReactElement | null {
  const result = useImportDesk((desk) => desk.result);
  const close = useImportDesk((desk) => desk.close);
  const groups = useMemo(() => groupByOutcome(result?.files ?? []), [result]);
  const [opened, setOpened] = useState<ReadonlySet<ImportOutcome>>(new Set());
  if (result === null) return null;
  const isLong = result.files.length > many;
  const canRetry = result.refused + result.cancelled > 0;

  const list = (
    <GridList
      aria-label={en.results}
      keyboardNavigationBehavior="tab"
      className={`overflow-y-auto border-y border-line py-1 ${isLong ? "h-[46vh]" : "max-h-[46vh]"}`}
    >
      {groups.map(({ outcome, files }) => (
        <GridListSection key={outcome} id={outcome}>
          <GridListHeader className="px-1.5 pt-2 pb-1 text-[12px] font-semibold text-ink-2">
            {en.heading(en.outcomes[outcome], files.length)}
          </GridListHeader>
          {files.slice(0, opened.has(outcome) ? files.length : firstRows).map((file) => (
            <GridListItem
              key={keyOf(file)}
              id={keyOf(file)}
              textValue={fileName(file.path)}
              className="flex items-start gap-2.5 rounded-[5px] px-1.5 py-[5px] outline-offset-[-2px]"
            >
              <FileResult file={file} onReadAs={importing.readAs} />
            </GridListItem>
          ))}
          {files.length > firstRows && !opened.has(outcome) ? (
            <GridListItem
              id={`more ${outcome}`}
              textValue={en.more(files.length - firstRows)}
              className="px-1.5 py-1"
            >
              <Button kind="quiet" onPress={() => setOpened((before) => new Set(before).add(outcome))}>
                {en.more(files.length - firstRows)}
              </Button>
            </GridListItem>
          ) : null}
        </GridListSection>
      ))}
    </GridList>
  );

  return (
    <>
      <p className="text-ink-2 tabular-nums">
        {en.summary(result)}
        {result.refused > 0 && <span className="block text-ink-3">{en.refusedKept}</span>}
      </p>
      {isLong ? (
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 29, headingHeight: 30 }}>
          {list}
        </Virtualizer>
      ) : (
        list
      )}
      <p className="flex justify-end gap-2">
        {canRetry && <Button onPress={() => void importing.retry()}>{en.retry}</Button>}
        <Button kind="primary" autoFocus onPress={close}>
          {en.close}
        </Button>
      </p>
    </>
  );
}

interface FileProps {
  readonly file: ImportedFile;
  readonly onReadAs: Importing["readAs"];
}

function FileResult({ file, onReadAs }: FileProps): ReactElement {
  const plan = useImportDesk((desk) => desk.plan);
  const { path, outcome, message, encoding, isGuess } = file;
  const place = plan === null ? null : placeOf(plan, path);
  const name = fileName(path);
  const known = encodings.some((each) => each.name === encoding);
  return (
    <>
      <OutcomeIcon outcome={outcome} />
      <div className="selectable min-w-0 flex-1 [overflow-wrap:anywhere]">
        <span title={path} className="font-medium">
          {name}
        </span>
        <span className="sr-only"> {en.outcomes[outcome]}</span>
        {file.exchange !== undefined && outcome !== "refused" && (
          <ExchangeNotes summary={file.exchange} tense="after" hasCome={outcome === "imported"} />
        )}
        {message !== null && (file.exchange === undefined || outcome === "refused") && (
          <span className="block text-[12.5px] text-ink-2">{message}</span>
        )}
      </div>
      {isGuess && encoding !== null && place !== null && (
        <span className="w-[230px] shrink-0">
          <SelectField
            label={en.encodingOf(name)}
            isLabelHidden
            value={encoding}
            options={[
              ...(known ? [] : [{ id: encoding, name: en.guessed(encoding) }]),
              ...encodings.map((each) => ({
                id: each.name,
                name: each.name === encoding ? en.guessed(each.label) : each.label,
              })),
            ]}
            onChange={(chosen) => void onReadAs(place, chosen)}
          />
        </span>
      )}
    </>
  );
}

const outcomeIcons = {
  imported: { Icon: CircleCheck, colour: "text-saved" },
  version: { Icon: CirclePlus, colour: "text-accent" },
  unchanged: { Icon: CircleMinus, colour: "text-ink-3" },
  cancelled: { Icon: CircleDashed, colour: "text-ink-3" },
  refused: { Icon: CircleX, colour: "text-problem" },
};

function OutcomeIcon({ outcome }: { readonly outcome: ImportOutcome }): ReactElement {
  const { Icon, colour } = outcomeIcons[outcome];
  return <Icon size={15} strokeWidth={1.75} aria-hidden="true" className={`mt-0.5 shrink-0 ${colour}`} />;
}

/** A table's articles share its path; what became of each tells them apart. */
function keyOf({ path, outcome, articleId, message }: ImportedFile): string {
  return [path, outcome, articleId, message].join("\n");
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
