import { type ReactElement, useState } from "react";
import { enNotes as en } from "../../wording/en-notes.ts";

interface AddressProps {
  readonly address: string;
  /** False when it is no address. */
  readonly onSet: (address: string) => boolean;
  readonly onLeave: () => void;
}

/** A field for the address that words shall lead to. */
export function AddressField({ address, onSet, onLeave }: AddressProps): ReactElement {
  const [typed, setTyped] = useState(address);
  const [isWrong, setIsWrong] = useState(false);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") onLeave();
    else if (event.key === "Enter") setIsWrong(!onSet(typed.trim()));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <input
        // biome-ignore lint/a11y/noAutofocus: asked for by the button before it.
        autoFocus
        className="note-link-field"
        aria-label={en.address}
        aria-invalid={isWrong}
        placeholder={en.addressPlaceholder}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setIsWrong(false);
        }}
        onKeyDown={onKeyDown}
      />
      {isWrong && (
        <p role="alert" className="note-problem">
          {en.noAddress}
        </p>
      )}
    </div>
  );
}
