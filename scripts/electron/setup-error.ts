/**
 * Something is missing on this machine or blocked on its network, and the message says in plain
 * words what to do. Scripts print the message alone; any other error is our bug and keeps its stack.
 */
export class SetupError extends Error {
  override name = "SetupError";
}

/** Runs a script's body; on failure prints why and leaves exit code 1. Never rejects. */
export async function runScript(body: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** One message to the person at the terminal, on stderr so that it never mixes with a script's output. */
export function say(message: string): void {
  console.error(message);
}
