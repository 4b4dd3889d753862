import { createTextAnnotator, type TextAnnotation } from "@recogito/text-annotator";
import type { Contender, Mark } from "./contender.ts";

/** Recogito's annotator over paragraphs of plain text, painting by CSS Custom Highlights too. */
export const recogito: Contender = (root, _scroller, { text, lines, marks }) => {
  for (const line of lines) {
    const paragraph = document.createElement("p");
    paragraph.textContent = text.slice(line.start, line.end);
    root.append(paragraph);
  }
  const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(root, {
    renderer: "CSS_HIGHLIGHTS",
    annotatingEnabled: false,
  });
  // Its offsets count the text of the page, which lacks the line breaks between the lines.
  const before = lines.map(() => 0);
  for (let at = 1; at < lines.length; at += 1) {
    before[at] = before[at - 1]! + lines[at - 1]!.end - lines[at - 1]!.start;
  }
  const offsetOf = (position: number) => {
    const place = lines.findIndex((line) => line.end >= position);
    return before[place]! + position - lines[place]!.start;
  };
  const annotationOf = ({ id, start, end }: Mark) =>
    ({
      id,
      bodies: [],
      target: {
        annotation: id,
        selector: [{ quote: text.slice(start, end), start: offsetOf(start), end: offsetOf(end) }],
      },
    }) as unknown as TextAnnotation;
  annotator.setAnnotations(marks.map(annotationOf));
  return {
    add: (mark) => annotator.addAnnotation(annotationOf(mark)),
    remove: (mark) => void annotator.removeAnnotation(mark.id),
    dispose: () => annotator.destroy(),
  };
};
