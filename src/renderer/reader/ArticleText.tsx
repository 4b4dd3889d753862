import { type ReactElement, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { Line } from "../../core/text/line.ts";
import type { Range as TextRange } from "../../core/text/range.ts";
import { Reader } from "./reader.ts";
import { actionOf, type ReaderAction } from "./reader-keys.ts";
import { tidyRange } from "./selection.ts";
import "./reader.css";

interface Props {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The accessible name. */
  readonly label: string;
  /** The element that scrolls it. */
  readonly scroller: HTMLElement;
  /** The reader once the text stands on the page, and null when it is taken away. */
  readonly onReader: (reader: Reader | null) => void;
  /** A selection has come to rest, or has gone. */
  readonly onSelect: (range: TextRange | null) => void;
  /** The mouse begins a new selection. */
  readonly onSelectStart: () => void;
  /** Ids of the highlights under a click, the shortest first. */
  readonly onHit: (ids: readonly string[]) => void;
  /** The highlight under the pointer. */
  readonly onHover: (id: string | null) => void;
  /** Ids of the highlights the caret stands in after a key, the shortest first. */
  readonly onCaret: (ids: readonly string[]) => void;
  /** Any key, before all else; true when it has been dealt with. */
  readonly onKeyFirst: (press: KeyboardEvent) => boolean;
  /** A key of ours; `range` is what is selected. */
  readonly onAction: (action: ReaderAction, range: TextRange | null) => void;
  readonly onFocusChange: (isFocused: boolean) => void;
  /** A menu is asked for at a point of the window; over which character, if any. */
  readonly onMenu?: (x: number, y: number, position: number | null) => void;
}

/** Let go after the key they modify, they would settle the selection a second time, without Alt. */
const modifiers = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph"]);

/** An article's text as a text box that takes caret and selection but no change. */
export function ArticleText(props: Props): ReactElement {
  const { text, lines, label, scroller, onReader, onHover, onFocusChange } = props;
  const root = useRef<HTMLDivElement>(null);
  const reader = useRef<Reader | null>(null);
  const isExact = useRef(false);
  const tellReader = useEffectEvent(onReader);

  useLayoutEffect(() => {
    if (root.current === null) return;
    const made = new Reader(root.current, scroller, text, lines);
    reader.current = made;
    tellReader(made);
    return () => {
      reader.current = null;
      tellReader(null);
      made.dispose();
    };
  }, [text, lines, scroller]);

  const tidied = (): TextRange | null => {
    const rough = reader.current?.selectedRange() ?? null;
    return rough && tidyRange(text, rough, isExact.current);
  };

  const hitAt = (x: number, y: number): readonly string[] => {
    const position = reader.current?.characterAt(x, y) ?? null;
    return position === null ? [] : reader.current!.painter.hit(position);
  };

  /** The browser takes the space after a one-letter word when its right half is double-clicked. */
  const wordAt = (x: number, y: number): TextRange | null => {
    const position = reader.current?.characterAt(x, y) ?? null;
    return position === null ? null : tidyRange(text, { start: position, end: position + 1 }, false);
  };

  const onMouseDown = (down: React.MouseEvent) => {
    if (down.button !== 0) return;
    props.onSelectStart();
    // Pressing inside a selection would drag the words away; here it begins a better selection.
    if (down.detail === 1 && !down.shiftKey) document.getSelection()?.removeAllRanges();
    const onUp = (up: MouseEvent) => {
      isExact.current = up.altKey;
      // A click into a selection empties it only after this event.
      setTimeout(() => {
        if (reader.current === null) return;
        const range = tidied() ?? (up.detail === 2 ? wordAt(up.clientX, up.clientY) : null);
        if (range !== null) reader.current.select(range);
        props.onSelect(range);
        if (range === null) props.onHit(hitAt(up.clientX, up.clientY));
      });
    };
    document.addEventListener("mouseup", onUp, { once: true });
  };

  const frame = useRef(0);
  const onMouseMove = ({ clientX, clientY, buttons }: React.MouseEvent) => {
    if (buttons !== 0 || frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      onHover(hitAt(clientX, clientY)[0] ?? null);
    });
  };
  const onMouseLeave = () => {
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    onHover(null);
  };

  /** Codes of keys held down that somebody else has dealt with. */
  const dealtWith = useRef(new Set<string>());
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (props.onKeyFirst(event.nativeEvent)) {
      dealtWith.current.add(event.code);
      event.preventDefault();
      return;
    }
    const action = actionOf(event.nativeEvent);
    if (action === null) return;
    event.preventDefault();
    props.onAction(action, tidied());
  };
  const onKeyUp = ({ altKey, key, nativeEvent }: React.KeyboardEvent) => {
    if (dealtWith.current.delete(nativeEvent.code)) return;
    if (reader.current === null || modifiers.has(key) || actionOf(nativeEvent) !== null) return;
    const rough = reader.current.selectedRange();
    if (rough !== null) isExact.current = altKey;
    props.onSelect(tidied());
    const caret = reader.current.caretPosition();
    if (rough === null && caret !== null) props.onCaret(reader.current.painter.hit(caret));
  };

  const onContextMenu = (event: React.MouseEvent) => {
    if (props.onMenu === undefined || reader.current === null) return;
    event.preventDefault();
    // Asked for by a key, the menu belongs to the line with the caret.
    const isByKey = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === "";
    const caret = reader.current.caretPosition();
    const spot = isByKey && caret !== null ? reader.current.spotOf(caret) : null;
    if (spot !== null) props.onMenu(spot.left, spot.bottom, caret);
    else props.onMenu(event.clientX, event.clientY, reader.current.characterAt(event.clientX, event.clientY));
  };

  const onCopy = (event: React.ClipboardEvent) => {
    const rough = reader.current?.selectedRange() ?? null;
    if (rough === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text.slice(rough.start, rough.end));
  };

  return (
    <div className="article-sheet">
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea can hold neither headings nor paint. */}
      <div
        ref={root}
        className="article-text"
        role="textbox"
        tabIndex={0}
        aria-label={label}
        aria-multiline="true"
        aria-readonly="true"
        spellCheck={false}
        translate="no"
        onMouseDown={onMouseDown}
        onMouseMove={onMouseMove}
        onMouseLeave={onMouseLeave}
        onKeyDown={onKeyDown}
        onKeyUp={onKeyUp}
        onCopy={onCopy}
        onContextMenu={onContextMenu}
        onFocus={() => onFocusChange(true)}
        onBlur={() => onFocusChange(false)}
      />
    </div>
  );
}
