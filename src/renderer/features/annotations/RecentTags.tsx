import type { ReactElement } from "react";
import type { Tag } from "../../../contract/records.ts";
import { Swatch } from "../../ui/Swatch.tsx";
import { enReader as en } from "../../wording/en-reader.ts";
import { keepFocus } from "./keep-focus.ts";

interface Props {
  readonly recent: readonly Tag[];
  readonly onChoose: (path: string) => void;
}

/** The tags used last, each with the digit that puts it on the selected words. */
export function RecentTags({ recent, onChoose }: Props): ReactElement {
  return (
    <div className="tag-box-recent">
      {recent.map((tag, i) => (
        <button
          key={tag.id}
          type="button"
          className="recent-tag"
          aria-label={en.recentTag(i + 1, tag.path)}
          title={tag.path}
          onMouseDown={keepFocus}
          onClick={() => onChoose(tag.path)}
        >
          <Swatch colour={tag.colour} pattern={tag.pattern} size={8} />
          <b>{i + 1}</b>
          <span>{tag.name}</span>
        </button>
      ))}
    </div>
  );
}
