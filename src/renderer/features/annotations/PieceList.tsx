import { X } from "lucide-react";
import type { ReactElement } from "react";
import type { Piece } from "../../../contract/records.ts";
import { enPieces as en } from "../../wording/en-pieces.ts";

interface Props {
  readonly pieces: readonly Piece[];
  readonly onRemove: (piece: number) => void;
}

/** The pieces of the highlight at hand, each to be taken out of it. */
export function PieceList({ pieces, onRemove }: Props): ReactElement {
  return (
    <ul className="card-pieces" aria-label={en.pieces}>
      {pieces.map(({ start, quote }, piece) => (
        <li key={start}>
          <span>{quote.replaceAll(/\s+/gu, " ")}</span>
          <button
            type="button"
            aria-label={en.removePiece(quote)}
            title={en.remove}
            onClick={(event) => {
              event.stopPropagation();
              onRemove(piece);
            }}
          >
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
