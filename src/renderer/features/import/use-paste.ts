import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { keys } from "../../bridge/keys.ts";
import { useWrite } from "../../bridge/queries.ts";
import { onPaste } from "../../bridge/shell.ts";
import { useDesk } from "../../desk.ts";
import { fieldOf } from "../../field-edits.ts";
import { enImport as en } from "../../wording/en-import.ts";

/** A text from the clipboard becomes an article: by menu, or by the system's keys where nothing takes text. */
export function usePaste(): void {
  const client = useQueryClient();
  const { write } = useWrite("article.paste");

  useEffect(() => {
    const paste = async (text: string) => {
      const { notify, openArticle } = useDesk.getState();
      if (text.trim() === "") return notify({ tone: "info", text: en.clipboardEmpty, topic: "import" });
      const reply = await write({ text });
      if (!reply.ok) return;
      await client.invalidateQueries({ queryKey: keys.articles });
      openArticle(reply.value.id);
      notify({ tone: "success", text: en.pasted(reply.value.label), topic: "import" });
    };
    const onEvent = (event: ClipboardEvent) => {
      const isInDialog = event.target instanceof Element && event.target.closest("[role='dialog']") !== null;
      if (isInDialog || fieldOf(event.target) !== null || event.clipboardData === null) return;
      // Files and pictures are no text; a file's name in their place would be a useless article.
      if (event.clipboardData.types.includes("Files")) return;
      event.preventDefault();
      void paste(event.clipboardData.getData("text/plain"));
    };
    // Before the article's text, which refuses to be pasted into.
    document.addEventListener("paste", onEvent, { capture: true });
    const stop = onPaste((text) => void paste(text));
    return () => {
      document.removeEventListener("paste", onEvent, { capture: true });
      stop();
    };
  }, [client, write]);
}
