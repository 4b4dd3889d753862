import { CircleCheck, CircleDashed, CircleMinus, CirclePlus, CircleX } from "lucide-react";
import type { ReactElement } from "react";
import type { ImportOutcome } from "../../../contract/records.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import { enImport as en } from "../../wording/en-import.ts";
import { encodings } from "../../wording/encodings.ts";
import { compareNear } from "./compare-near.ts";
import { ExchangeNotes } from "./ExchangeNotes.tsx";
import { useImportDesk } from "./import-desk.ts";
import { type ImportedFile, placeOf } from "./import-results.ts";
import type { Importing } from "./use-import.ts";

interface FileProps {
  readonly file: ImportedFile;
  readonly onReadAs: Importing["readAs"];
}

/** What became of one file, and what can be done about it. */
export function FileResult({ file, onReadAs }: FileProps): ReactElement {
  const plan = useImportDesk((desk) => desk.plan);
  const { path, outcome, articleId, label, message, near, encoding, isGuess } = file;
  const place = plan === null ? null : placeOf(plan, path);
  const name = fileName(path);
  const known = encodings.some((each) => each.name === encoding);
  return (
    <>
      <OutcomeIcon outcome={outcome} />
      <div className="selectable min-w-0 flex-1 [overflow-wrap:anywhere]">
        <span title={path} className="font-medium">
          {label ?? name}
        </span>
        {label !== undefined && <span className="text-ink-3"> · {name}</span>}
        <span className="sr-only"> {en.outcomes[outcome]}</span>
        {file.exchange !== undefined && outcome !== "refused" && (
          <ExchangeNotes summary={file.exchange} tense="after" hasCome={outcome === "imported"} />
        )}
        {message !== null && (file.exchange === undefined || outcome === "refused") && (
          <span className="block text-[12.5px] text-ink-2">{message}</span>
        )}
      </div>
      {near !== null && articleId !== null && (
        <span className="flex min-w-0 max-w-[55%] items-baseline gap-2 text-[12px] text-ink-3">
          <span className="selectable min-w-0 truncate" title={en.near(near)}>
            {en.near(near)}
          </span>
          <button
            type="button"
            aria-label={en.compareNamed(label ?? name, near.label)}
            className="shrink-0 rounded-[4px] px-1 font-medium text-ink-2 hover:bg-hover hover:text-ink"
            onClick={() => compareNear(articleId, near.articleId)}
          >
            {en.compare}
          </button>
        </span>
      )}
      {isGuess && encoding !== null && place !== null && (
        <span className="w-[290px] shrink-0">
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

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
