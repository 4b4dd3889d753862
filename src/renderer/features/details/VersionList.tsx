import type { ReactElement } from "react";
import type { Article, ArticleVersion } from "../../../contract/records.ts";
import { type ArticleView, useArticleDesk } from "../../article-desk.ts";
import { useVersions } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { enArticles } from "../../wording/en-articles.ts";

const en = enArticles.versions;

/** The texts an article has had, the newest first, with the ways to look at them and to make another. */
export function VersionList({ article }: { readonly article: Article }): ReactElement {
  const { data: versions } = useVersions(article.id);
  const newest = versions?.at(-1)?.ordinal;
  const look = (view: ArticleView | null) => {
    useDesk.getState().openArticle(article.id);
    useArticleDesk.getState().view(article.id, view);
  };

  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <span className="flex items-center">
        <h3 className="mr-auto font-semibold">{enArticles.details.versions}</h3>
        <Button onPress={() => look({ kind: "correct" })}>{en.correct}</Button>
      </span>
      <ul className="flex flex-col">
        {versions?.toReversed().map((version) => (
          <li key={version.ordinal} className="flex flex-col gap-1 border-b border-line py-2 last:border-0">
            <VersionRow version={version} isNewest={version.ordinal === newest} />
            {newest !== undefined && version.ordinal !== newest && (
              <span className="flex gap-1.5">
                <Button
                  aria-label={en.openNamed(version.ordinal)}
                  onPress={() => look({ kind: "version", ordinal: version.ordinal })}
                >
                  {en.open}
                </Button>
                <Button
                  aria-label={en.compareNamed(version.ordinal)}
                  onPress={() => look({ kind: "difference", from: version.ordinal, to: newest })}
                >
                  {en.compare}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function VersionRow({ version, isNewest }: { readonly version: ArticleVersion; readonly isNewest: boolean }) {
  return (
    <span>
      <span className="font-medium">{en.name(version.ordinal)}</span>
      {isNewest && <span className="text-ink-3"> · {en.newest}</span>}
      <span className="block text-[12px] text-ink-3">{en.made(version)}</span>
    </span>
  );
}
