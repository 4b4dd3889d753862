import { type ReactElement, type Ref, useId, useMemo, useRef, useState } from "react";
import type { Claim } from "../../../contract/claims.ts";
import { enClaims as en } from "../../wording/en-claims.ts";
import { keepFocus } from "../annotations/keep-focus.ts";
import { matchClaims } from "./claim-matches.ts";

interface Props {
  readonly claims: readonly Claim[];
  /** The words of a new claim as long as nothing is typed. */
  readonly quote: string;
  readonly onChoose: (claim: Claim) => void;
  readonly onCreate: (text: string) => void;
  /** Escape. */
  readonly onLeave: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** More rows than these are not read; typing narrows them down. */
const mostRows = 40;

/** Find a claim by any of its words, or make one. A combobox like that for tags, for the same reasons. */
export function ClaimBox({ claims, quote, onChoose, onCreate, onLeave, ref }: Props): ReactElement {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(-1);
  const matches = useMemo(() => matchClaims(claims, typed, quote), [claims, typed, quote]);
  const rows = matches.claims.slice(0, mostRows);
  const count = rows.length + (matches.newText === null ? 0 : 1);
  const at = Math.min(marked, count - 1);

  const mark = (next: number) => {
    const wrapped = (Math.max(next, -1) + count) % count;
    setMarked(wrapped);
    list.current?.querySelectorAll('[role="option"]')[wrapped]?.scrollIntoView({ block: "nearest" });
  };
  const choose = (place: number) => {
    const claim = rows[place];
    if (claim !== undefined) onChoose(claim);
    else if (place === rows.length && matches.newText !== null) onCreate(matches.newText);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    if (event.key === "ArrowDown" && count > 0) mark(at + 1);
    else if (event.key === "ArrowUp" && count > 0) mark(at - 1);
    else if (event.key === "Enter") choose(at);
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <div className="tag-box">
      <input
        ref={ref}
        type="text"
        role="combobox"
        aria-label={en.find}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        className="tag-box-input"
        placeholder={en.findPlaceholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(event.target.value.trim() === "" ? -1 : 0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={en.matches} className="tag-box-list">
        {rows.map((claim, i) => (
          <Row key={claim.id} id={`${id}-${i}`} isMarked={i === at} onChoose={() => choose(i)}>
            <span className="claim-row-text">{claim.text}</span>
            <span className="tag-box-count">{claim.evidence.length}</span>
          </Row>
        ))}
        {matches.newText !== null && (
          <Row id={`${id}-${rows.length}`} isMarked={at === rows.length} onChoose={() => choose(rows.length)}>
            <span className="claim-row-text">{en.create(matches.newText)}</span>
          </Row>
        )}
      </div>
      {matches.claims.length > rows.length && (
        <p className="tag-box-remark">{en.more(matches.claims.length - rows.length)}</p>
      )}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly isMarked: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Row({ id, isMarked, onChoose, children }: RowProps): ReactElement {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys.
    <div
      id={id}
      role="option"
      aria-selected={isMarked}
      className="tag-box-row"
      onMouseDown={keepFocus}
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
