import type { ReactElement } from "react";
import type { Tag } from "../../../contract/records.ts";
import { useTagExamples } from "../../bridge/codebook.ts";
import { enCodebook as en } from "../../wording/en-codebook.ts";

/** More examples than these hide the list they explain. */
const mostExamples = 2;

/** What the codebook says of the tag at hand, under the list in which it is chosen. */
export function TagRules({ tag, id }: { readonly tag: Tag; readonly id: string }): ReactElement {
  const { data: examples = [] } = useTagExamples(tag.examples.length === 0 ? null : tag.id);
  return (
    <div id={id} className="tag-rules">
      {tag.description !== "" && <p>{tag.description}</p>}
      {tag.inclusion !== "" && (
        <p>
          <b>{en.use}</b> {tag.inclusion}
        </p>
      )}
      {tag.exclusion !== "" && (
        <p>
          <b>{en.notUse}</b> {tag.exclusion}
        </p>
      )}
      {examples.slice(0, mostExamples).map(({ id: annotationId, quote }) => (
        <q key={annotationId}>{quote.replaceAll(/\s+/gu, " ")}</q>
      ))}
    </div>
  );
}

export function hasRules({ description, inclusion, exclusion, examples }: Tag): boolean {
  return description !== "" || inclusion !== "" || exclusion !== "" || examples.length > 0;
}
