import type { QueryClient } from "@tanstack/react-query";
import type { DeskState } from "../../contract/desk-state.ts";
import { keys } from "./keys.ts";
import { askOrThrow } from "./query-client.ts";
import { askShell } from "./shell.ts";

let askedAhead: Promise<DeskState | null> | null = null;

/**
 * Ask for all that the first picture of the window is made of, before anything is drawn: the questions
 * then wait at the library while it still opens the project, and not one for the answer to the other.
 * Never rejects; what could not be had is asked for again by the part of the window that needs it.
 */
export async function askAhead(client: QueryClient): Promise<void> {
  askedAhead = askForDesk();
  // Caught here, because nobody waits for it before the desk is known.
  const articles = client
    .fetchQuery({ queryKey: keys.articles, queryFn: () => askOrThrow("article.list", {}) })
    .catch(() => []);
  const others = [
    client.prefetchQuery({ queryKey: keys.project, queryFn: () => askOrThrow("project.get", {}) }),
    client.prefetchQuery({ queryKey: keys.tags, queryFn: () => askOrThrow("tag.list", {}) }),
  ];
  const shown = (await askedAhead)?.shown ?? (await articles).slice(0, 1).map(({ id }) => id);
  await Promise.allSettled([articles, ...others, ...shown.flatMap((id) => askForArticle(client, id))]);
}

/** How the desk was left: what was asked ahead, once; after that main is asked anew. */
export async function keptDesk(): Promise<DeskState | null> {
  const asked = askedAhead ?? askForDesk();
  askedAhead = null;
  return asked;
}

async function askForDesk(): Promise<DeskState | null> {
  const reply = await askShell("shell.getDesk", {});
  return reply.ok ? reply.value : null;
}

function askForArticle(client: QueryClient, articleId: string): Promise<void>[] {
  return [
    client.prefetchQuery({
      queryKey: keys.article(articleId),
      queryFn: () => askOrThrow("article.get", { article: articleId }),
    }),
    client.prefetchQuery({
      queryKey: keys.annotations(articleId),
      queryFn: () => askOrThrow("annotation.list", { articleId }),
    }),
  ];
}
