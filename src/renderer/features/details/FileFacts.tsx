import type { ReactElement } from "react";
import type { Article } from "../../../contract/records.ts";
import { useVersions } from "../../bridge/queries.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { encodings } from "../../wording/encodings.ts";

const en = enArticles.details;

/** What is known about the file an article came from; nothing of it can be changed. */
export function FileFacts({ article }: { readonly article: Article }): ReactElement {
  const { data: versions } = useVersions(article.id);
  const read = versions?.findLast((version) => version.kind === "import")?.encoding ?? null;
  const rows = [
    [en.length, en.lengthOf(article.length)],
    [en.file, article.name],
    ...(read === null
      ? []
      : [[en.encoding, encodings.find(({ name }) => name === read)?.label ?? read] as const]),
    [en.sha256, article.sha256],
  ] as const;
  return (
    <dl className="selectable grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-t border-line pt-4 text-[12.5px]">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="[overflow-wrap:anywhere] tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
