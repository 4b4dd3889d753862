/**
 * Put plain text on the clipboard; answers whether it is there. Through a copy event, because the
 * window has no permission for the clipboard and needs none for what the analyst asks for this way.
 */
export function copyText(text: string): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = event.clipboardData !== null;
  };
  // With nothing selected the command is only there for who asks for it.
  const claim = (event: Event) => event.preventDefault();
  document.addEventListener("beforecopy", claim, { capture: true });
  document.addEventListener("copy", onCopy, { capture: true });
  const isDone = document.execCommand("copy");
  document.removeEventListener("copy", onCopy, { capture: true });
  document.removeEventListener("beforecopy", claim, { capture: true });
  return isDone && isTaken;
}
