import { createTextAnnotator, type TextAnnotation } from "@recogito/text-annotator";
import { type Contender, type Mark, registeredRanges } from "./contender.ts";

/** Recogito's annotator over paragraphs of plain text, painting as it does when nothing is said: by elements. */
export const recogito: Contender = (root, _scroller, material) => annotated("SPANS", root, material);

/** The same, painting by CSS Custom Highlights: a rule and a registered highlight for each annotation. */
export const recogitoByRules: Contender = (root, _scroller, material) =>
  annotated("CSS_HIGHLIGHTS", root, material);

function annotated(
  renderer: "SPANS" | "CSS_HIGHLIGHTS",
  root: HTMLElement,
  { text, lines, marks }: Parameters<Contender>[2],
): ReturnType<Contender> {
  const paragraphs = lines.map((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = text.slice(line.start, line.end);
    root.append(paragraph);
    return paragraph;
  });
  const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(root, {
    renderer,
    annotatingEnabled: false,
  });
  // Its offsets count the text of the page, which lacks the line breaks between the lines.
  const before = lines.map(() => 0);
  for (let at = 1; at < lines.length; at += 1) {
    before[at] = before[at - 1]! + lines[at - 1]!.end - lines[at - 1]!.start;
  }
  // Each with its place in the page: left to find that itself, it walks the whole text for every one.
  const annotationOf = ({ id, start, end }: Mark) => {
    const at = lines.findIndex((line) => line.end >= end);
    const line = lines[at]!;
    const node = paragraphs[at]!.firstChild!;
    const range = document.createRange();
    range.setStart(node, start - line.start);
    range.setEnd(node, end - line.start);
    const shift = before[at]! - line.start;
    const selector = [{ quote: text.slice(start, end), start: start + shift, end: end + shift, range }];
    return { id, bodies: [], target: { annotation: id, selector } } as unknown as TextAnnotation;
  };
  annotator.setAnnotations(marks.map(annotationOf));
  return {
    add: (mark) => annotator.addAnnotation(annotationOf(mark)),
    remove: (mark) => void annotator.removeAnnotation(mark.id),
    dispose: () => annotator.destroy(),
    painted:
      renderer === "SPANS" ? () => document.querySelectorAll(".r6o-annotation").length : registeredRanges,
  };
}
