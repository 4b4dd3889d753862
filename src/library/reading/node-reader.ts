import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { mostReaderBytes } from "../../formats/read/limits.ts";
import type { ReadAnswer, ReaderProcess } from "./protocol.ts";

const entry = fileURLToPath(new URL("./reader-process.ts", import.meta.url));

/** A reader process under plain Node, for the command line and the tests. */
export async function startNodeReader(): Promise<ReaderProcess> {
  const child: ChildProcess = fork(entry, [], {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${mostReaderBytes / 1024 / 1024}`],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // The parent may end while a reader waits for work.
  child.unref();
  child.channel?.unref();
  const exits: (() => void)[] = [];
  const answers: ((answer: ReadAnswer) => void)[] = [];
  child.on("message", (answer) => {
    for (const listener of answers) listener(answer as ReadAnswer);
  });
  child.on("exit", () => {
    for (const listener of exits) listener();
  });
  child.on("error", () => {
    for (const listener of exits) listener();
  });
  return {
    send: (request) => void child.send(request),
    onAnswer: (listener) => void answers.push(listener),
    onExit: (listener) => void exits.push(listener),
    kill: () => void child.kill("SIGKILL"),
  };
}
