import { X } from "lucide-react";
import type { ReactElement } from "react";
import type { Annotation } from "../../../contract/records.ts";
import { useWrite } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { enClaims as en } from "../../wording/en-claims.ts";
import { useClaimsDesk } from "./claims-desk.ts";
import "./claims.css";

/** The claims a highlight is evidence for, each leading to it. No list: in the margin, a list item is a card. */
export function CardClaims({ annotation }: { readonly annotation: Annotation }): ReactElement | null {
  const { write: unlink } = useWrite("claim.unlink");
  const { id: annotationId, claims = [] } = annotation;
  if (claims.length === 0) return null;
  return (
    <div className="card-claims">
      {claims.map(({ id, text, stance }) => (
        <p key={id}>
          <span>{en.onCard[stance]}</span>
          <button
            type="button"
            className="claim-name"
            aria-label={en.showClaim(text)}
            title={text}
            onClick={() => {
              useClaimsDesk.setState({ openId: id });
              useDesk.getState().show("claims");
            }}
          >
            {text}
          </button>
          <button
            type="button"
            className="claim-unlink"
            aria-label={en.unlink(text)}
            title={en.unlink(text)}
            onClick={() => void unlink({ claimId: id, annotationId })}
          >
            <X size={11} aria-hidden="true" />
          </button>
        </p>
      ))}
    </div>
  );
}
