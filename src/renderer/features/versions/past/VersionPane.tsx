import { type ReactElement, useMemo, useState } from "react";
import type { ArticleAtVersion } from "../../../../contract/records.ts";
import type { Range as TextRange } from "../../../../core/text/range.ts";
import { useArticle, useTags, useVersion } from "../../../bridge/queries.ts";
import { useDesk } from "../../../desk.ts";
import { ArticleText } from "../../../reader/ArticleText.tsx";
import type { Reader } from "../../../reader/reader.ts";
import { enArticles } from "../../../wording/en-articles.ts";
import { enReader } from "../../../wording/en-reader.ts";
import { neighbour } from "../../annotations/neighbour.ts";
import { Overview } from "../../annotations/Overview.tsx";
import { usePaint } from "../../annotations/use-paint.ts";
import { useReveal } from "../../annotations/use-reveal.ts";
import { VersionBanner } from "../VersionBanner.tsx";
import { OldMargin } from "./OldMargin.tsx";

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
  const activeId = useDesk((desk) => desk.activeAnnotationId);
  const { activate, hover } = useDesk.getState();
  const { annotations } = version;
  const active = activeId === null ? null : (annotations.find(({ id }) => id === activeId) ?? null);
  usePaint(reader, annotations, tagsById, null, false, null);
  useReveal(reader, active);

  const step = (by: 1 | -1, range: TextRange | null) => {
    const next = neighbour(annotations, active ?? range ?? { start: 0, end: 0 }, by);
    if (next !== null) activate(next.id);
  };
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
                onHit={(ids) => activate(ids[0] ?? null)}
                onHover={hover}
                onCaret={ignore}
                onAction={(action, range) => {
                  if (action.do === "next") step(1, range);
                  else if (action.do === "previous") step(-1, range);
                }}
                onKeyFirst={never}
                onFocusChange={ignore}
              />
            )}
          </article>
        </div>
        <aside className="article-margin" aria-label={enReader.margin}>
          {reader !== null && (
            <OldMargin reader={reader} annotations={annotations} tagsById={tagsById} activeId={activeId} />
          )}
        </aside>
      </div>
      <Overview
        annotations={annotations}
        tagsById={tagsById}
        length={version.length}
        activeId={activeId}
        onChoose={activate}
        scroller={scroller}
      />
    </div>
  );
}

/** An old text takes a caret and a copy, and nothing else. */
const ignore = () => undefined;
const never = () => false;
