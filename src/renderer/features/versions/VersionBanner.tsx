import type { ReactElement, ReactNode } from "react";
import { useArticleDesk } from "../../article-desk.ts";
import { Button } from "../../ui/Button.tsx";
import { enArticles } from "../../wording/en-articles.ts";

interface Props {
  readonly articleId: string;
  readonly children: ReactNode;
  /** The way back, in words. */
  readonly back?: string;
  /** What else is to be said, as far as there is room. */
  readonly remark?: string;
}

/** Over a text that is not the newest: what it is, and the way back. */
export function VersionBanner({ articleId, children, back, remark }: Props): ReactElement {
  return (
    <div className="flex min-h-11 shrink-0 items-center gap-3 border-b border-line bg-accent-soft px-7 py-1.5">
      {children}
      <Button onPress={() => useArticleDesk.getState().view(articleId, null)}>
        {back ?? enArticles.versions.back}
      </Button>
      {remark !== undefined && <p className="min-w-0 truncate text-ink-2">{remark}</p>}
    </div>
  );
}
