import type { ReactElement } from "react";
import { Button } from "../../ui/Button.tsx";
import { enCodebook as en } from "../../wording/en-codebook.ts";

interface Props {
  /** What the form's own button says. */
  readonly action: string;
  readonly isDisabled?: boolean;
  /** Why it could not be done. */
  readonly problem: string | null;
  readonly onCancel: () => void;
}

/** The end of a dialog's form: what went wrong, and the two ways out. */
export function DialogFoot({ action, isDisabled = false, problem, onCancel }: Props): ReactElement {
  return (
    <>
      {problem !== null && (
        <p role="alert" className="text-[12.5px] text-problem">
          {problem}
        </p>
      )}
      <p className="flex justify-end gap-2 pt-1">
        <Button onPress={onCancel}>{en.cancel}</Button>
        <Button type="submit" kind="primary" isDisabled={isDisabled}>
          {action}
        </Button>
      </p>
    </>
  );
}
