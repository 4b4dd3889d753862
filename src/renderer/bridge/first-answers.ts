import type { QueryClient } from "@tanstack/react-query";
import type { DeskState } from "../../contract/desk-state.ts";
import type { Channel, Question } from "../../contract/library.ts";
import { keys } from "./keys.ts";
import { askOrThrow } from "./query-client.ts";
import { askShell } from "./shell.ts";

let askedAhead: Promise<DeskState | null> | null = null;

/**
 * Ask for all that the first picture of the window is made of, before anything is drawn: the questions
 * then wait at the library while it still opens the project, and not one for the answer to the other.
 * Their answers are given out together, so that the picture is drawn once and not once for each; and not
 * before `looks` is over, so that nothing jumps afterwards.
 * Never rejects; what could not be had is asked for again by the part of the window that needs it.
 */
export async function askAhead(client: QueryClient, looks: Promise<void>): Promise<void> {
  askedAhead = askForDesk();
  const heard: Promise<unknown>[] = [looks.catch(() => null)];
  const all = Promise.withResolvers<void>();
  const given: Promise<void>[] = [];
  const askFor = <C extends Channel>(key: readonly unknown[], channel: C, question: Question<C>) => {
    const answer = askOrThrow(channel, question);
    // Caught here, because nobody waits for it before all have come.
    heard.push(answer.catch(() => null));
    given.push(client.prefetchQuery({ queryKey: key, queryFn: () => all.promise.then(() => answer) }));
    return answer;
  };
  askFor(keys.project, "project.get", {});
  askFor(keys.tags, "tag.list", {});
  const articles = askFor(keys.articles, "article.list", {}).catch(() => []);
  const shown = (await askedAhead)?.shown ?? (await articles).slice(0, 1).map(({ id }) => id);
  for (const id of shown) {
    askFor(keys.article(id), "article.get", { article: id });
    askFor(keys.annotations(id), "annotation.list", { articleId: id });
  }
  await Promise.all(heard);
  all.resolve();
  await Promise.all(given);
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
