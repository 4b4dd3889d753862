import type { FailCode, Reply } from "./failures.ts";
import type { Preferences } from "./preferences.ts";

/** What page, preload and main agree on without parsing anything: it costs the page no parser. */

/** Names of the IPC messages between main, preload and window; used by these three alone. */
export const ipc = {
  /** window → main, with channel and input; answered with a Reply. */
  shell: "shell",
  /** main → window: carry out this command. */
  command: "command",
  /** main → preload → window: the port to the library. */
  port: "library-port",
  /** window → main: the page is listening, hand over a port. Sent again after a reload. */
  ready: "ready",
  /** preload → main, with the paths of dropped files; answered with a Reply. Page code cannot send it. */
  dropped: "dropped",
  /** main → window: make an article of this text, which the user had pasted by menu. */
  paste: "paste-article",
  /** main → every window: what Settings says now. */
  preferences: "preferences",
} as const;

/** What preload puts on the window as `claimbench`. */
export interface PreloadApi {
  readonly shell: (channel: string, input: unknown) => Promise<Reply<unknown, FailCode>>;
  readonly onCommand: (listener: (commandId: string) => void) => () => void;
  /**
   * Files from a drop: answered with a Reply of the plan to import them, or of null when none of them
   * is a file on disk. Takes files and no paths, so that a page cannot name what it likes.
   */
  readonly planDropped: (files: readonly object[]) => Promise<Reply<unknown, FailCode>>;
  readonly onPaste: (listener: (text: string) => void) => () => void;
  readonly onPreferences: (listener: (preferences: Preferences) => void) => () => void;
  /**
   * Ask main for a port to the library. It arrives as a `message` event of the window whose data is
   * {@link portArrived} and whose only port is the one: ports cannot cross the context bridge.
   */
  readonly requestPort: () => void;
}

export const portArrived = "claimbench:library-port";
