import { type FormEvent, type ReactElement, useId, useState } from "react";
import type { Claim } from "../../../contract/claims.ts";
import { useWrite } from "../../bridge/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enClaims as en } from "../../wording/en-claims.ts";
import { useClaimsDesk } from "./claims-desk.ts";

interface Props {
  /** Null makes a new one. */
  readonly claim: Claim | null;
  readonly onClose: () => void;
}

const empty = { text: "", claimant: "", madeOn: "", verdict: "", explanation: "", reviewUrl: "" };

type Facts = typeof empty;

/** Everything that is said about a claim, saved together: one step of undo. */
export function ClaimDialog({ claim, onClose }: Props): ReactElement {
  const { text, claimant, madeOn, verdict, explanation, reviewUrl } = claim ?? empty;
  const [facts, setFacts] = useState<Facts>({ text, claimant, madeOn, verdict, explanation, reviewUrl });
  const [problem, setProblem] = useState<string | null>(null);
  const { write: create } = useWrite("claim.create");
  const { write: edit } = useWrite("claim.edit");
  const set = (fact: keyof Facts) => (value: string) => {
    setFacts((before) => ({ ...before, [fact]: value }));
    setProblem(null);
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const shown = { isShownHere: true };
    const reply =
      claim === null ? await create({ facts }, shown) : await edit({ claimId: claim.id, facts }, shown);
    if (!reply.ok) return setProblem(reply.message);
    useClaimsDesk.setState({ openId: reply.value.id });
    onClose();
  };

  return (
    <ModalDialog title={claim === null ? en.newClaim : en.edit} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} className="flex flex-col gap-3">
        <Field label={en.text} value={facts.text} onChange={set("text")} rows={3} isFirst />
        <div className="grid grid-cols-2 gap-3">
          <Field
            label={en.claimant}
            hint={en.claimantHint}
            value={facts.claimant}
            onChange={set("claimant")}
          />
          <Field label={en.madeOn} hint={en.madeOnHint} value={facts.madeOn} onChange={set("madeOn")} />
        </div>
        <Field label={en.verdict} hint={en.verdictHint} value={facts.verdict} onChange={set("verdict")} />
        <Field label={en.explanation} value={facts.explanation} onChange={set("explanation")} rows={4} />
        <Field
          label={en.reviewUrl}
          hint={en.reviewUrlHint}
          value={facts.reviewUrl}
          onChange={set("reviewUrl")}
        />
        {problem !== null && (
          <p role="alert" className="text-[12px] text-problem">
            {problem}
          </p>
        )}
        <p className="flex justify-end gap-2 pt-1">
          <Button onPress={onClose}>{en.cancel}</Button>
          <Button type="submit" kind="primary">
            {en.save}
          </Button>
        </p>
      </form>
    </ModalDialog>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Several lines. */
  readonly rows?: number;
  readonly isFirst?: boolean;
}

function Field({ label, hint, value, onChange, rows, isFirst = false }: FieldProps): ReactElement {
  const id = useId();
  const look = "w-full min-w-0 rounded-[7px] border border-line bg-paper px-2.5 text-[13px] text-ink";
  const shared = { id, value, placeholder: hint, autoComplete: "off", spellCheck: false } as const;
  return (
    <span className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-[12px] font-medium text-ink-2">
        {label}
      </label>
      {rows === undefined ? (
        <input {...shared} onChange={(event) => onChange(event.target.value)} className={`h-8 ${look}`} />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to write this.
          autoFocus={isFirst}
          onChange={(event) => onChange(event.target.value)}
          className={`resize-none py-1.5 ${look}`}
        />
      )}
    </span>
  );
}
