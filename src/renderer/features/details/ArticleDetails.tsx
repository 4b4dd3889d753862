import { X } from "lucide-react";
import { Fragment, type ReactElement, useEffect, useId, useLayoutEffect, useRef } from "react";
import { facts } from "../../../contract/records.ts";
import { useArticleDesk } from "../../article-desk.ts";
import { useArticles, useWrite } from "../../bridge/queries.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { enArticles } from "../../wording/en-articles.ts";
import { DaysInText } from "./DaysInText.tsx";
import { FactField } from "./FactField.tsx";
import { FileFacts } from "./FileFacts.tsx";
import { proposalsOf } from "./fact-values.ts";
import { VersionList } from "./VersionList.tsx";

const en = enArticles.details;

/**
 * What is known about an article, beside its text: a dialog that leaves the rest of the window in
 * use and, where there is room, in sight, so that a fact can be looked up where it stands.
 */
export function ArticleDetails(): ReactElement | null {
  const articleId = useArticleDesk((desk) => desk.detailsOf);
  const { data: articles } = useArticles();
  const article = articles?.find(({ id }) => id === articleId);

  useEffect(() => {
    const { showDetails } = useArticleDesk.getState();
    return provideCommands({ articleDetails: () => showDetails(useDesk.getState().openArticleId) });
  }, []);
  if (article === undefined) return null;
  return <Sheet key={article.id} article={article} />;
}

function Sheet({
  article,
}: {
  readonly article: NonNullable<ReturnType<typeof useArticles>["data"]>[number];
}) {
  const titleId = useId();
  const sheet = useRef<HTMLDivElement>(null);
  const { write: edit } = useWrite("article.edit");
  const openProposals = proposalsOf(article);
  const count = Object.keys(openProposals).length;

  useLayoutEffect(() => {
    document.documentElement.dataset.sheet = "details";
    return () => {
      delete document.documentElement.dataset.sheet;
    };
  }, []);
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const close = () => useArticleDesk.getState().showDetails(null);

  return (
    <div
      ref={sheet}
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
      className="fixed top-(--top-bar) right-0 bottom-(--status-bar) z-30 flex w-(--sheet) max-w-full flex-col border-l border-line bg-raised shadow-popover outline-none"
    >
      <div className="flex items-center gap-2 border-b border-line py-2.5 pr-2.5 pl-4">
        <h2 id={titleId} className="mr-auto text-[15px] font-semibold">
          {en.title}
        </h2>
        <IconButton label={en.close} onPress={close}>
          <X size={15} aria-hidden="true" />
        </IconButton>
      </div>
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-4 py-3.5">
        <section className="flex flex-col gap-3">
          {count > 0 && (
            <p className="flex items-center gap-3 rounded-[8px] bg-accent-soft px-3 py-2 text-[12.5px]">
              <span className="flex-1">{en.proposals(count)}</span>
              <Button onPress={() => void edit({ articleId: article.id, facts: openProposals })}>
                {en.confirmAll}
              </Button>
            </p>
          )}
          {facts.map((fact) => (
            <Fragment key={fact}>
              <FactField article={article} fact={fact} />
              {fact === "date" && <DaysInText article={article} />}
            </Fragment>
          ))}
        </section>
        <FileFacts article={article} />
        <VersionList article={article} />
      </div>
    </div>
  );
}
