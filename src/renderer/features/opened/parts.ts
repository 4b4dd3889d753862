import { focusText } from "../../reader/open-readers.ts";

/**
 * Put the keyboard into the next part of the window, round and round: the side bar, and each article
 * shown, or the report in their place.
 */
export function nextPart(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(".pane[data-shown='true']")];
  panes.sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left);
  const report = document.querySelector<HTMLElement>(".report-stage");
  const side = [...document.querySelectorAll<HTMLElement>("nav")].filter((nav) => !nav.closest("main"));
  const parts = [...side, ...panes, ...(report === null ? [] : [report])];
  const here = parts.findIndex((part) => part.contains(document.activeElement));
  const from = here < 0 && step === -1 ? 0 : here;
  const next = parts[(from + step + parts.length) % parts.length];
  if (next === undefined) return;
  const articleId = next.dataset.article;
  if (articleId !== undefined) {
    focusText(articleId);
    return;
  }
  // A list may hold the focus itself for the row at hand, or leave it to the row.
  const inside = [
    "[role='listbox']",
    "[role='tree']",
    "[role='option'][aria-selected='true']",
    "[role='treeitem']",
    "[role='textbox'][data-history='project']",
    "[role='tab'][aria-selected='true']",
  ];
  for (const selector of inside) {
    const element = next.querySelector<HTMLElement>(selector);
    element?.focus();
    if (element?.contains(document.activeElement)) return;
  }
}
