/**
 * The element of a block that React draws into the editor. Keys pressed on a button in it are the
 * button's: the editor, which listens around it, would take Enter for a new paragraph.
 */
export function blockElement(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.addEventListener("keydown", (event) => {
    if (event.target !== element) event.stopPropagation();
  });
  return element;
}
