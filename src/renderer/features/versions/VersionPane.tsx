import { type ReactElement, useMemo, useState } from "react";
import type { ArticleAtVersion } from "../../../contract/records.ts";
import { useArticle, useTags, useVersion } from "../../bridge/queries.ts";
import { ArticleText } from "../../reader/ArticleText.tsx";
import type { Reader } from "../../reader/reader.ts";
import { enArticles } from "../../wording/en-articles.ts";
import { enReader } from "../../wording/en-reader.ts";
import { usePaint } from "../annotations/use-paint.ts";
import { VersionBanner } from "./VersionBanner.tsx";

const en = enArticles.versions;

interface Props {
  readonly articleId: string;
  readonly ordinal: number;
}

/** An older text as it was, its highlights where they stood, to be read and copied from. */
export function VersionPane({ articleId, ordinal }: Props): ReactElement {
  const article = useArticle(articleId);
  const version = useVersion(articleId, ordinal);
  const failed = version.error ?? article.error;
  if (failed !== null) {
    return (
      <main className="article-failed" role="alert">
        {failed.message}
      </main>
    );
  }
  if (version.data === undefined || article.data === undefined) {
    return <main aria-busy="true" aria-label={en.loading} />;
  }
  return (
    <main className="flex h-full flex-col">
      <VersionBanner articleId={articleId} remark={`${en.made(version.data)}. ${en.readOnly}`}>
        <strong className="font-semibold whitespace-nowrap">
          {en.banner(ordinal, article.data.versions)}
        </strong>
      </VersionBanner>
      <OldText version={version.data} label={article.data.label} />
    </main>
  );
}

interface TextProps {
  readonly version: ArticleAtVersion;
  /** What the article is called. */
  readonly label: string;
}

function OldText({ version, label }: TextProps): ReactElement {
  const { data: tags } = useTags();
  const tagsById = useMemo(() => new Map((tags ?? []).map((tag) => [tag.id, tag])), [tags]);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [reader, setReader] = useState<Reader | null>(null);
  usePaint(reader, version.annotations, tagsById, null, false, null);

  return (
    <div className="article-pane min-h-0 flex-1">
      <div ref={setScroller} className="article-scroller">
        <div className="article-main">
          <article aria-label={label}>
            {scroller !== null && (
              <ArticleText
                text={version.text}
                lines={version.lines}
                label={enReader.text}
                scroller={scroller}
                onReader={setReader}
                onSelect={ignore}
                onSelectStart={ignore}
                onHit={ignore}
                onHover={ignore}
                onCaret={ignore}
                onAction={ignore}
                onKeyFirst={never}
                onFocusChange={ignore}
              />
            )}
          </article>
        </div>
      </div>
    </div>
  );
}

/** An old text has nothing to do with what is at hand in the newest. */
const ignore = () => undefined;
const never = () => false;
