import type { Bridge } from "../../contract/channels.ts";

declare global {
  interface Window {
    readonly claimbench: Bridge;
  }
}

/** The only use of the preload API. */
export function ask(start: number, end: number): Promise<number> {
  return window.claimbench.ask(start, end);
}
