import { notifyManager, QueryClient } from "@tanstack/react-query";
import type { Failure } from "../../contract/failures.ts";
import type { Channel, Output, Question } from "../../contract/library.ts";
import { keys } from "./keys.ts";
import { ask } from "./library.ts";
import { shareRows } from "./share-rows.ts";

/** A failure of the library on its way through react-query, which knows failures only as throws. */
class Refused extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The answer, or a {@link Refused}. For query functions only. */
export async function askOrThrow<C extends Channel>(channel: C, question: Question<C>): Promise<Output<C>> {
  const reply = await ask(channel, question);
  if (reply.ok) return reply.value;
  throw new Refused(reply);
}

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Refused;
  }
}

/**
 * The window's copy of the library's rows. It stays fresh until the library says otherwise, so
 * nothing is fetched twice; being offline means nothing to a library on the same machine. News of a row
 * goes out before whoever wrote it goes on, and not by a timer after it: else what was just made would
 * be at hand for a frame before it is there.
 */
export function createQueryClient(): QueryClient {
  notifyManager.setScheduler(queueMicrotask);
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        networkMode: "always",
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
  client.setQueryDefaults(keys.everyAnnotations, { structuralSharing: shareRows });
  return client;
}
