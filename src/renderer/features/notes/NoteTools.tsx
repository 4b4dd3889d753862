import { Bold, Copy, Italic, Link, List, ListOrdered, Quote, Unlink } from "lucide-react";
import { type ReactElement, type ReactNode, useState } from "react";
import { enNotes as en } from "../../wording/en-notes.ts";
import { copyText } from "../annotations/copy-text.ts";
import { keepFocus } from "../annotations/keep-focus.ts";
import { AddressField } from "./AddressField.tsx";
import type { NoteLook, NoteState } from "./note-editor.ts";

interface Props {
  readonly state: NoteState;
  readonly onToggle: (look: NoteLook) => void;
  /** Have the selected words lead there, or nowhere with null; false when it is no address. */
  readonly onLink: (address: string | null) => boolean;
  /** The focus goes back to the note. */
  readonly onDone: () => void;
}

const tools: readonly { readonly look: NoteLook; readonly icon: ReactElement }[] = [
  { look: "bold", icon: <Bold /> },
  { look: "italic", icon: <Italic /> },
  { look: "bullets", icon: <List /> },
  { look: "numbers", icon: <ListOrdered /> },
  { look: "quotation", icon: <Quote /> },
];

/** What can be done to the words of a note. Links are shown with their address and never opened. */
export function NoteTools({ state, onToggle, onLink, onDone }: Props): ReactElement {
  const [isLinking, setIsLinking] = useState(false);
  const stopLinking = () => {
    setIsLinking(false);
    onDone();
  };
  return (
    <>
      <div role="toolbar" aria-label={en.tools} className="small-tools note-tools">
        {tools.map(({ look, icon }) => (
          <Tool
            key={look}
            name={en.looks[look]}
            isPressed={state.looks.has(look)}
            onPress={() => onToggle(look)}
          >
            {icon}
          </Tool>
        ))}
        <Tool name={en.link} isPressed={state.link !== null} onPress={() => setIsLinking(!isLinking)}>
          <Link />
        </Tool>
      </div>
      {isLinking ? (
        <AddressField
          address={state.link ?? ""}
          onSet={(address) => {
            if (!onLink(address)) return false;
            stopLinking();
            return true;
          }}
          onLeave={stopLinking}
        />
      ) : (
        state.link !== null && (
          <p className="small-tools note-address">
            <span>{state.link}</span>
            <Tool name={en.copyLink} onPress={() => copyText(state.link ?? "")}>
              <Copy />
            </Tool>
            <Tool name={en.removeLink} onPress={() => onLink(null)}>
              <Unlink />
            </Tool>
          </p>
        )
      )}
    </>
  );
}

interface ToolProps {
  readonly name: string;
  readonly isPressed?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Tool({ name, isPressed, onPress, children }: ToolProps): ReactElement {
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={isPressed}
      title={name}
      onMouseDown={keepFocus}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      {children}
    </button>
  );
}
