/** What of Electron's IPC event is looked at here; its own types fit. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: Frame | null;
}

interface Frame {
  readonly parent: object | null;
  readonly origin: string;
  readonly url: string;
}

/**
 * Whether an IPC message comes from where all of ours come from: the main frame, showing one of our
 * pages, of a window we own. Everything else is forged or from a page that was just left
 * (`senderFrame` is then null).
 */
export function isOurs(event: SenderEvent, isOwnedId: (id: number) => boolean, origin: string): boolean {
  const frame = event.senderFrame;
  if (frame === null || !isOwnedId(event.sender.id)) return false;
  return frame.parent === null && frame.origin === origin && frame.url.startsWith(`${origin}/`);
}
