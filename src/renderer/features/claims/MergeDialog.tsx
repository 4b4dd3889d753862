import { type FormEvent, type ReactElement, useState } from "react";
import type { Claim } from "../../../contract/claims.ts";
import { useWrite } from "../../bridge/queries.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { SelectField } from "../../ui/SelectField.tsx";
import { enClaims as en } from "../../wording/en-claims.ts";
import { useClaimsDesk } from "./claims-desk.ts";

interface Props {
  readonly claim: Claim;
  readonly claims: readonly Claim[];
  readonly onClose: () => void;
}

/** Gives a claim's evidence to another one. */
export function MergeDialog({ claim, claims, onClose }: Props): ReactElement {
  const others = claims.filter(({ id }) => id !== claim.id);
  const [intoId, setIntoId] = useState(others[0]?.id ?? "");
  const { write } = useWrite("claim.merge");
  const merge = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await write({ claimId: claim.id, intoId });
    if (reply.ok) useClaimsDesk.setState({ openId: reply.value.id });
    onClose();
  };
  return (
    <ModalDialog title={en.merge} onClose={onClose}>
      <form onSubmit={(event) => void merge(event)} className="flex flex-col gap-4">
        <p className="font-medium">{claim.text}</p>
        <SelectField
          label={en.mergeInto}
          value={intoId}
          options={others.map(({ id, text }) => ({ id, name: text }))}
          onChange={setIntoId}
        />
        <p className="text-[12px] text-ink-3">{en.mergeHint}</p>
        <p className="flex justify-end gap-2">
          <Button onPress={onClose}>{en.cancel}</Button>
          <Button type="submit" kind="primary">
            {en.mergeNow}
          </Button>
        </p>
      </form>
    </ModalDialog>
  );
}
