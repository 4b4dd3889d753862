import { type Failure, type Reply, refuse } from "./failures.ts";
import { type Channel, type FailOf, type Input, library, type Mount, type Output } from "./library.ts";

/** One handler a channel; each answers with a value or with a failure its channel names. */
export type Handlers = {
  readonly [C in Channel]: (
    input: Input<C>,
  ) => Reply<Output<C>, FailOf<C>> | Promise<Reply<Output<C>, FailOf<C>>>;
};

function isChannel(name: unknown): name is Channel {
  return typeof name === "string" && Object.hasOwn(library, name);
}

/**
 * Whether a question may not be answered before the project is known to be sound: all that change it or
 * copy it. Those that change it are the ones that damage can stop.
 */
export function needsChecked(channel: string): boolean {
  if (!isChannel(channel)) return false;
  const fails: readonly string[] = library[channel].fails;
  return fails.includes("project-damaged") || copying.includes(channel);
}

const copying: readonly Channel[] = ["backup.make", "project.copy", "project.verify"];

/**
 * The one way into the library, whoever asks: window, main, command line or test.
 *
 * Refuses an unknown channel, one this mount may not use and a question that does not parse; turns
 * a bug of ours into an answer. Never throws.
 */
export async function answer(
  handlers: Handlers,
  mount: Mount,
  channel: unknown,
  raw: unknown,
): Promise<Reply<unknown>> {
  if (!isChannel(channel)) return refuse("bad-input", { detail: "no such channel" });
  const entry = library[channel];
  if (!entry.from.includes(mount)) return refuse("bad-input", { detail: `${channel} is not open here` });
  const input = entry.input.safeParse(raw);
  if (!input.success) return refuse("bad-input", { detail: firstIssue(input.error) });
  try {
    const handle = handlers[channel] as (input: unknown) => Reply<unknown> | Promise<Reply<unknown>>;
    return await handle(input.data);
  } catch (bug) {
    return bugAsAnswer(bug);
  }
}

function firstIssue(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): string {
  const issue = error.issues[0];
  if (issue === undefined) return "unreadable";
  return issue.path.length === 0 ? issue.message : `${issue.path.map(String).join(".")}: ${issue.message}`;
}

function bugAsAnswer(bug: unknown): Failure<"internal"> {
  return refuse("internal", { detail: bug instanceof Error ? bug.message : String(bug) });
}
