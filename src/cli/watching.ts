/** Whoever started a command and waits for it: may see how far it has come, and may want it given up. */
export interface Watcher {
  /** `null` once it has ended. */
  readonly onProgress: (command: string, hundredths: number | null) => void;
  /** Have `giveUp` called when it is not wanted any more, until the answer is called. */
  readonly onInterrupt: (giveUp: () => void) => () => void;
}

/** What a terminal gives: a line that is written over, and Ctrl+C. */
export function terminalWatcher(stream: NodeJS.WriteStream): Watcher {
  let shown = "";
  const show = (line: string) => {
    if (!stream.isTTY || line === shown) return;
    // Back to the line's beginning, and away with what stood there.
    stream.write(`\r\u001b[K${line}`);
    shown = line;
  };
  return {
    onProgress: (command, hundredths) => show(hundredths === null ? "" : `${command}: ${hundredths}%`),
    onInterrupt: (giveUp) => {
      const signals = ["SIGINT", "SIGTERM"] as const;
      // A second time it ends at once, as ever.
      for (const signal of signals) process.once(signal, giveUp);
      return () => {
        for (const signal of signals) process.off(signal, giveUp);
      };
    },
  };
}
