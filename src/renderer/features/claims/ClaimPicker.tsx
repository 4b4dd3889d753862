import { type ReactElement, type RefObject, useEffect, useRef, useState } from "react";
import type { Annotation } from "../../../contract/records.ts";
import { type Stance, stances } from "../../../core/claim/stance.ts";
import { useClaims, useWrite } from "../../bridge/queries.ts";
import { enClaims as en } from "../../wording/en-claims.ts";
import type { CardActions } from "../annotations/card-actions.ts";
import { Floating } from "../annotations/Floating.tsx";
import { keepFocus } from "../annotations/keep-focus.ts";
import { ClaimBox } from "./ClaimBox.tsx";
import "./claims.css";

interface Props {
  readonly annotation: Annotation;
  readonly scroller: HTMLElement;
  readonly actions: CardActions;
  /** Opened by a key in the text, to which the focus goes back. */
  readonly isFromText: boolean;
  /** The button it belongs to. */
  readonly anchor: RefObject<HTMLElement | null>;
}

/** Its height with the list of claims open. */
const room = 320;

/** Makes a highlight evidence for a claim, one that is there or one made of its words. */
export function ClaimPicker({ annotation, scroller, actions, isFromText, anchor }: Props): ReactElement {
  const { data: claims = [] } = useClaims();
  const { write: link } = useWrite("claim.link");
  const { write: create } = useWrite("claim.create");
  const [stance, setStance] = useState<Stance>("states");
  const field = useRef<HTMLInputElement>(null);
  const { id, quote } = annotation;
  useEffect(() => field.current?.focus(), []);

  const leave = () => {
    actions.edit(id, null);
    if (isFromText) actions.toText(id);
    else anchor.current?.focus();
  };
  return (
    <Floating
      getLines={() => (anchor.current === null ? [] : [anchor.current.getBoundingClientRect()])}
      scroller={scroller}
      room={room}
      className="tag-picker claim-picker"
    >
      <fieldset
        aria-label={en.link}
        onKeyDown={(event) => {
          if (event.key === "Escape") leave();
        }}
        onBlur={(event) => {
          const next = event.relatedTarget;
          // The button closes it by itself.
          if (next !== anchor.current && !event.currentTarget.contains(next)) actions.edit(id, null);
        }}
      >
        <StanceChoice stance={stance} onChange={setStance} onPressed={() => field.current?.focus()} />
        <ClaimBox
          ref={field}
          claims={claims}
          quote={quote}
          onChoose={(claim) => {
            void link({ claimId: claim.id, annotationId: id, stance });
            leave();
          }}
          onCreate={(text) => {
            void create({ facts: { text }, evidence: { annotationId: id, stance } });
            leave();
          }}
          onLeave={leave}
        />
      </fieldset>
    </Floating>
  );
}

interface StanceProps {
  readonly stance: Stance;
  readonly onChange: (stance: Stance) => void;
  /** Chosen by the mouse: whoever did it was typing, and goes on. */
  readonly onPressed: () => void;
}

/** What the highlight does to the claim. */
function StanceChoice({ stance, onChange, onPressed }: StanceProps): ReactElement {
  return (
    <div role="radiogroup" aria-label={en.stance} className="claim-stances">
      {stances.map((each) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the circle in it has the keys.
        <label
          key={each}
          className="claim-stance"
          onMouseDown={keepFocus}
          onClick={(event) => {
            // From the circle itself, by arrow keys: then the focus belongs there.
            if (event.target !== event.currentTarget) return;
            event.preventDefault();
            onChange(each);
            onPressed();
          }}
        >
          <input
            type="radio"
            name="stance"
            className="sr-only"
            checked={each === stance}
            onChange={() => onChange(each)}
          />
          {en.onCard[each]}
        </label>
      ))}
    </div>
  );
}
