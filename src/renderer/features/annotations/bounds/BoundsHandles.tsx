import {
  type CSSProperties,
  type PointerEvent,
  type ReactElement,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Range as TextRange } from "../../../../core/text/range.ts";
import type { Reader } from "../../../reader/reader.ts";
import { enCoding as en } from "../../../wording/en-coding.ts";
import type { Edge } from "./bound-keys.ts";
import "./bounds.css";

interface Props {
  readonly reader: Reader;
  /** The highlight at hand, as it is painted. */
  readonly range: TextRange;
  readonly colour: string;
  /** The mouse has an edge over this position; with Alt it is meant exactly. */
  readonly onDrag: (edge: Edge, position: number, isExact: boolean) => void;
  readonly onDrop: () => void;
}

interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Handles at both ends of the highlight at hand, for the mouse alone: keys have E. */
export function BoundsHandles({ reader, range, colour, onDrag, onDrop }: Props): ReactElement {
  const layer = useRef<HTMLDivElement>(null);
  const [spots, setSpots] = useState<Readonly<Record<Edge, Spot | null>>>({ start: null, end: null });
  const layout = useSyncExternalStore(reader.onLayout, () => reader.layout);
  const { start, end } = range;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout moves the text.
  useLayoutEffect(() => {
    const origin = layer.current?.getBoundingClientRect();
    if (origin === undefined) return;
    setSpots({
      start: spotOf(reader, { start, end: start + 1 }, "start", origin),
      end: spotOf(reader, { start: end - 1, end }, "end", origin),
    });
  }, [reader, start, end, layout]);

  return (
    <div ref={layer} className="bounds-layer" aria-hidden="true">
      {(["start", "end"] as const).map((edge) => (
        <Handle key={edge} edge={edge} spot={spots[edge]} {...{ reader, colour, onDrag, onDrop }} />
      ))}
    </div>
  );
}

interface HandleProps extends Omit<Props, "range"> {
  readonly edge: Edge;
  readonly spot: Spot | null;
}

function Handle({ reader, edge, spot, colour, onDrag, onDrop }: HandleProps): ReactElement | null {
  const isDragged = useRef(false);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    // The text must keep its focus, and its selection must not begin here.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    isDragged.current = true;
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!isDragged.current) return;
    const position = reader.positionNear(event.clientX, event.clientY);
    if (position !== null) onDrag(edge, position, event.altKey);
  };
  const onPointerUp = () => {
    if (!isDragged.current) return;
    isDragged.current = false;
    onDrop();
  };
  if (spot === null) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone; keys have E, and the layer is hidden from others.
    <i
      className="bounds-handle"
      data-edge={edge}
      title={en.handle[edge]}
      style={{ ...spot, "--handle": colour } as CSSProperties}
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    />
  );
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Where an edge stands, from the character beside it inside the highlight. */
function spotOf(reader: Reader, character: TextRange, edge: Edge, origin: DOMRect): Spot | null {
  const rects = reader.rectsOf(character);
  const rect = edge === "start" ? rects[0] : rects.at(-1);
  if (rect === undefined) return null;
  const isLeftToRight = !rightToLeft.test(reader.text.slice(character.start, character.end));
  const x = (edge === "start") === isLeftToRight ? rect.left : rect.right;
  return { left: x - origin.left, top: rect.top - origin.top, height: rect.height };
}
