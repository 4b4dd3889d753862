import type { PreloadApi } from "../../contract/bridge.ts";

declare global {
  interface Window {
    /** Put there by preload. Only this folder may touch it. */
    readonly claimbench: PreloadApi;
  }
}

export function preload(): PreloadApi {
  return window.claimbench;
}
