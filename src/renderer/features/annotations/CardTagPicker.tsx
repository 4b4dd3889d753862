import { type ReactElement, type RefObject, useEffect, useRef } from "react";
import type { Annotation, Tag } from "../../../contract/records.ts";
import { enReader as en } from "../../wording/en-reader.ts";
import type { CardActions } from "./card-actions.ts";
import { Floating } from "./Floating.tsx";
import { TagBox } from "./TagBox.tsx";

interface Props {
  readonly annotation: Annotation;
  readonly tags: readonly Tag[];
  readonly recent: readonly Tag[];
  readonly scroller: HTMLElement;
  readonly actions: CardActions;
  /** Opened by a key in the text, to which the focus goes back. */
  readonly isFromText: boolean;
  /** The button it belongs to. */
  readonly anchor: RefObject<HTMLElement | null>;
}

/** Its height with the list of tags open. */
const room = 300;

/** Gives a highlight another tag. */
export function CardTagPicker(props: Props): ReactElement {
  const { annotation, tags, recent, scroller, actions, isFromText, anchor } = props;
  const field = useRef<HTMLInputElement>(null);
  const { id, tagIds } = annotation;
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
      className="tag-picker"
    >
      <fieldset
        aria-label={en.addTag}
        onBlur={(event) => {
          const next = event.relatedTarget;
          // The button closes it by itself.
          if (next !== anchor.current && !event.currentTarget.contains(next)) actions.edit(id, null);
        }}
      >
        <TagBox
          ref={field}
          tags={tags}
          recent={recent.filter((tag) => !tagIds.includes(tag.id))}
          onChoose={(path) => {
            actions.addTag(id, path);
            leave();
          }}
          onLeave={leave}
        />
      </fieldset>
    </Floating>
  );
}
