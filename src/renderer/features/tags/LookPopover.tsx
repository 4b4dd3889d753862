import { type KeyboardEvent, type ReactElement, useRef, useState } from "react";
import { Dialog, Popover } from "react-aria-components";
import type { Tag } from "../../../contract/records.ts";
import { hueNames, hues, type Look, patterns } from "../../../core/tag/look.ts";
import { useWrite } from "../../bridge/queries.ts";
import { Swatch } from "../../ui/Swatch.tsx";
import { en } from "../../wording/en.ts";
import { OwnColour } from "./OwnColour.tsx";

interface Props {
  readonly tag: Tag;
  /** The id of the element it opens beside. */
  readonly anchorId: string;
  readonly onClose: () => void;
}

/** Every look there is to choose from, a row a pattern. */
const looks: readonly (Look & { readonly name: string })[] = patterns.flatMap((pattern) =>
  hueNames.map((hue) => ({
    colour: hues[hue],
    pattern,
    name: en.tags.hueAndPattern(en.tags.hue[hue], en.tags.pattern[pattern]),
  })),
);

/**
 * Choose a colour and a pattern. A click chooses at once; arrow keys look around, and Enter or
 * leaving keeps the last one looked at, so that looking around is one change and not twenty.
 */
export function LookPopover({ tag, anchorId, onClose }: Props): ReactElement {
  const anchor = useRef(document.getElementById(anchorId));
  const [look, setLook] = useState<Look>({ colour: tag.colour, pattern: tag.pattern });
  const firstIndex = Math.max(
    looks.findIndex((each) => isSame(each, tag)),
    0,
  );
  const isDropped = useRef(false);
  const { write: recolour } = useWrite("tag.recolour");

  const close = (chosen: Look | null) => {
    if (chosen !== null && !isSame(chosen, tag)) void recolour({ tagId: tag.id, ...bare(chosen) });
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") close(look);
    if (event.key === "Escape") isDropped.current = true;
    const jump = event.key === "ArrowDown" ? hueNames.length : event.key === "ArrowUp" ? -hueNames.length : 0;
    if (jump === 0) return;
    event.preventDefault();
    const at = looks.findIndex((each) => isSame(each, look));
    const next = looks[(Math.max(at, 0) + jump + looks.length) % looks.length]!;
    setLook(next);
    document.getElementById(`look-${next.name}`)?.focus();
  };
  return (
    <Popover
      isOpen
      onOpenChange={() => close(isDropped.current ? null : look)}
      triggerRef={anchor}
      placement="bottom start"
      offset={4}
      crossOffset={24}
      className="rounded-[9px] border border-line bg-raised p-2 shadow-popover"
    >
      <Dialog aria-label={en.tags.look(tag.name)} className="outline-none">
        <div
          role="radiogroup"
          aria-label={en.tags.look(tag.name)}
          onKeyDown={onKeyDown}
          className="grid grid-cols-8 gap-0.5"
        >
          {looks.map((each, index) => (
            <label
              key={each.name}
              title={each.name}
              className="relative grid size-8 place-items-center rounded-[6px] hover:bg-hover has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1.5px_var(--accent)] has-focus-visible:outline-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                id={`look-${each.name}`}
                name="look"
                aria-label={each.name}
                checked={isSame(each, look)}
                autoFocus={index === firstIndex}
                onChange={() => setLook(each)}
                onClick={(event) => {
                  // Arrow keys click too, but with no pointer: their count of clicks is 0.
                  if (event.detail > 0) close(each);
                }}
                className="absolute inset-0 size-full cursor-default appearance-none outline-none"
              />
              <Swatch colour={each.colour} pattern={each.pattern} size={16} />
            </label>
          ))}
        </div>
        <OwnColour colour={tag.colour} onChoose={(colour) => close({ colour, pattern: look.pattern })} />
      </Dialog>
    </Popover>
  );
}

function isSame(a: Look, b: Look): boolean {
  return a.colour === b.colour && a.pattern === b.pattern;
}

/** A look without the name it has here: the contract takes no more than it asks for. */
function bare({ colour, pattern }: Look): Look {
  return { colour, pattern };
}
