import { useArticleDesk } from "../../article-desk.ts";
import { useDesk } from "../../desk.ts";
import { enImport as en } from "../../wording/en-import.ts";
import { useImportDesk } from "./import-desk.ts";

/** Show a new article beside the one it is like. The list of results can be had back. */
export function compareNear(articleId: string, otherId: string): void {
  const wasShown = useImportDesk.getState().isShown;
  useImportDesk.getState().hide();
  useDesk.getState().openArticle(articleId);
  useArticleDesk.getState().view(articleId, { kind: "other", otherId });
  if (!wasShown) return;
  useDesk.getState().notify({
    tone: "info",
    text: en.listKept,
    topic: "import",
    action: { label: en.showResults, run: () => useImportDesk.getState().show() },
  });
}
