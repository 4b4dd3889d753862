import { Copy, CopyPlus, Highlighter, Pin, Quote, Scale, StickyNote } from "lucide-react";
import type { ReactElement, ReactNode, Ref } from "react";
import type { Tag } from "../../../contract/records.ts";
import type { CitationStyle } from "../../../core/anchor/citation.ts";
import { printedKeyOf } from "../../reader/reader-keys.ts";
import { Key } from "../../ui/Key.tsx";
import { enClaims } from "../../wording/en-claims.ts";
import { enCoding } from "../../wording/en-coding.ts";
import { enPieces } from "../../wording/en-pieces.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import { Floating } from "./Floating.tsx";
import { keepFocus } from "./keep-focus.ts";
import type { Box } from "./place-popover.ts";
import { TagBox } from "./TagBox.tsx";

interface Props {
  readonly getLines: () => readonly Box[];
  readonly scroller: HTMLElement;
  readonly tags: readonly Tag[];
  readonly recent: readonly Tag[];
  readonly onHighlight: () => void;
  readonly onTag: (path: string) => void;
  readonly onNote: () => void;
  /** Add the words to the highlight at hand; null when there is none. */
  readonly onAdd: (() => void) | null;
  readonly onClaim: () => void;
  readonly onCopy: (style: CitationStyle) => void;
  /** Every new highlight gets the tag used last, until pressed again. */
  readonly isSticky: boolean;
  readonly onSticky: () => void;
  /** Close it and give the focus back to the text, the selection as it was. */
  readonly onLeave: () => void;
  /** The field for a tag. */
  readonly tagRef: Ref<HTMLInputElement>;
}

/** Its height with the list of tags open. */
const room = 340;

/** What can be done with the words just selected. */
export function HighlightToolbar(props: Props): ReactElement {
  const { getLines, scroller, tags, recent, onTag, onLeave, tagRef } = props;
  const tagKey = printedKeyOf("tag");
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") onLeave();
    else if (event.key === "ArrowRight") step(event.currentTarget, 1);
    else if (event.key === "ArrowLeft") step(event.currentTarget, -1);
    else return;
    event.preventDefault();
  };
  return (
    <Floating getLines={getLines} scroller={scroller} room={room} className="highlight-toolbar">
      <div role="toolbar" aria-label={en.toolbar} onKeyDown={onKeyDown}>
        <div className="tools">
          <Tool
            icon={<Highlighter />}
            name={en.highlight}
            keyName={printedKeyOf("highlight")}
            onPress={props.onHighlight}
          />
          <Tool
            icon={<StickyNote />}
            name={en.tagNote}
            keyName={printedKeyOf("note")}
            onPress={props.onNote}
          />
          {props.onAdd !== null && (
            <IconTool
              icon={<CopyPlus className="tool-add" />}
              name={enPieces.add}
              keyName={printedKeyOf("addPiece")}
              onPress={props.onAdd}
            />
          )}
          <span className="tools-end">
            <IconTool
              icon={<Pin />}
              name={enCoding.sticky}
              keyName={printedKeyOf("sticky")}
              isPressed={props.isSticky}
              onPress={props.onSticky}
            />
            <IconTool icon={<Scale />} name={enClaims.link} keyName="C" onPress={props.onClaim} />
            <IconTool icon={<Copy />} name={enCoding.copyQuote} onPress={() => props.onCopy("plain")} />
            <IconTool icon={<Quote />} name={enCoding.copyChicago} onPress={() => props.onCopy("chicago")} />
          </span>
        </div>
        <TagBox ref={tagRef} tags={tags} recent={recent} onChoose={onTag} onLeave={onLeave} />
        <p className="tool-hints" aria-hidden="true">
          {tagKey !== undefined && (
            <span>
              <Key>{tagKey}</Key> {en.tag.toLowerCase()}
            </span>
          )}
          <span>
            <Key>Enter</Key> {en.apply}
          </span>
          <span>
            <Key>Esc</Key> {en.close}
          </span>
        </p>
      </div>
    </Floating>
  );
}

interface ToolProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly keyName?: string | undefined;
  readonly onPress: () => void;
}

function Tool({ icon, name, keyName, onPress }: ToolProps): ReactElement {
  return (
    <button
      type="button"
      className="tool"
      aria-keyshortcuts={keyName}
      onMouseDown={keepFocus}
      onClick={onPress}
    >
      {icon}
      {name}
      {keyName !== undefined && (
        <span aria-hidden="true">
          <Key>{keyName}</Key>
        </span>
      )}
    </button>
  );
}

interface IconToolProps extends ToolProps {
  readonly isPressed?: boolean;
}

function IconTool({ icon, name, keyName, isPressed, onPress }: IconToolProps): ReactElement {
  return (
    <button
      type="button"
      className="tool"
      aria-label={name}
      aria-pressed={isPressed}
      aria-keyshortcuts={keyName}
      title={keyName === undefined ? name : `${name} (${keyName})`}
      onMouseDown={keepFocus}
      onClick={onPress}
    >
      {icon}
    </button>
  );
}

/** Arrow keys go from button to button; the field for a tag keeps its own. */
function step(toolbar: HTMLElement, by: number): void {
  const stops = [...toolbar.querySelectorAll<HTMLElement>("button, input")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (at >= 0) stops[(at + by + stops.length) % stops.length]!.focus();
}
