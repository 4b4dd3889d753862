import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import type { ArticleWithText } from "../../../contract/records.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { useArticle, useWrite } from "../../bridge/queries.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { enArticles } from "../../wording/en-articles.ts";
import "./versions.css";

const en = enArticles.versions;

/** The article's text to be corrected by hand; what is saved becomes its newest version. */
export function CorrectPane({ articleId }: { readonly articleId: string }): ReactElement {
  const { data: article, error } = useArticle(articleId);
  if (error !== null) {
    return (
      <main className="article-failed" role="alert">
        {error.message}
      </main>
    );
  }
  if (article === undefined) return <main aria-busy="true" />;
  return <Correction article={article} />;
}

function Correction({ article }: { readonly article: ArticleWithText }): ReactElement {
  const draft = useArticleDesk((desk) => desk.drafts[article.id]);
  const { view, draft: setDraft } = useArticleDesk.getState();
  const { write } = useWrite("article.correct");
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const [hintId, problemId] = [useId(), useId()];
  const text = draft ?? article.text;
  const isChanged = text !== article.text;

  useEffect(() => {
    // They would lie over the buttons, and what they say is of the text before.
    useArticleDesk.getState().showDetails(null);
    field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  }, []);

  const leave = () => {
    setDraft(article.id, null);
    view(article.id, null);
  };
  const save = async () => {
    if (isSaving) return;
    setIsSaving(true);
    const reply = await write({ articleId: article.id, text }, { isShownHere: true });
    setIsSaving(false);
    if (!reply.ok) return setProblem(reply.message);
    leave();
    const { versions, annotationCount, reviewCount } = reply.value;
    const fresh = Math.max(0, reviewCount - article.reviewCount);
    useDesk.getState().notify({
      tone: "success",
      text: en.saved(versions, annotationCount, fresh),
      // What is said of a review afterwards takes its place.
      topic: "review",
      ...(fresh > 0
        ? { action: { label: en.review, run: () => useArticleDesk.getState().review(true) } }
        : {}),
    });
  };
  const cancel = () => (isChanged ? setIsAsking(true) : leave());

  return (
    <main aria-label={en.correct} className="flex h-full flex-col">
      <div className="flex min-h-11 shrink-0 items-center gap-2 border-b border-line bg-accent-soft px-7 py-1.5">
        <div className="mr-auto min-w-0">
          <h1 className="inline font-semibold">{en.correct}</h1>
          <span id={hintId} className="text-ink-2">
            {" – "}
            {en.correctHint}
          </span>
        </div>
        <Button onPress={cancel}>{en.cancel}</Button>
        <Button kind="primary" isDisabled={isSaving || !isChanged} onPress={() => void save()}>
          {en.save}
        </Button>
      </div>
      {problem !== null && (
        <p
          id={problemId}
          role="alert"
          className="border-b border-line bg-problem-soft px-7 py-2 text-problem"
        >
          {problem}
        </p>
      )}
      <textarea
        ref={field}
        dir="auto"
        aria-label={en.correctText}
        aria-describedby={problem === null ? hintId : `${hintId} ${problemId}`}
        value={text}
        spellCheck={false}
        onChange={(event) => {
          setDraft(article.id, event.target.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape") cancel();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && isChanged) void save();
        }}
        className="correct-text min-h-0 flex-1"
      />
      {isAsking && (
        <ModalDialog title={en.discardTitle} onClose={() => setIsAsking(false)}>
          <p className="text-ink-2">{en.discardHint}</p>
          <p className="flex justify-end gap-2">
            <Button onPress={leave}>{en.discard}</Button>
            <Button kind="primary" autoFocus onPress={() => setIsAsking(false)}>
              {en.keep}
            </Button>
          </p>
        </ModalDialog>
      )}
    </main>
  );
}
