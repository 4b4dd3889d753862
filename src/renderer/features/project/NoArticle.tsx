import { BookOpenText } from "lucide-react";
import type { ReactElement } from "react";
import { runCommand } from "../../commands.ts";
import { Button } from "../../ui/Button.tsx";
import { en } from "../../wording/en.ts";
import { askForProject } from "./project-actions.ts";

/** In place of an article: what to do to have one there. */
export function NoArticle({ articleCount }: { readonly articleCount: number }): ReactElement {
  const isEmpty = articleCount === 0;
  return (
    <main className="grid min-h-0 flex-1 place-items-center overflow-y-auto p-8">
      <div className="flex max-w-[46ch] flex-col items-center gap-3 text-center">
        <BookOpenText size={30} strokeWidth={1.4} className="text-ink-3" aria-hidden="true" />
        <h1 className="font-serif text-[24px] leading-tight font-semibold tracking-[-0.01em] text-balance">
          {isEmpty ? en.article.emptyProject : en.article.none}
        </h1>
        <p className="text-[14px] leading-relaxed text-pretty text-ink-2">
          {isEmpty ? en.article.emptyProjectHint : en.article.noneHint}
        </p>
        {isEmpty && (
          <>
            <Button kind="primary" onPress={() => runCommand("importArticles", "button")}>
              {en.article.import}
            </Button>
            <p className="mt-4 text-ink-3">{en.article.orSample}</p>
            <Button onPress={() => void askForProject("shell.newFromSample")}>{en.article.sample}</Button>
          </>
        )}
      </div>
    </main>
  );
}
