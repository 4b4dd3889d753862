import { type ILevelsOptions, type INumberingOptions, LevelFormat, Paragraph } from "docx";
import { isWords, type ListBlock, mostListLevels } from "../../../../core/report/composed/document.ts";
import { composedRuns, directionOf } from "./composed-runs.ts";

const references = { numbers: "numbers", bullets: "bullets" } as const;
const numberings = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const;
const signs = ["•", "◦", "▪"] as const;

function levels(of: (level: number) => Pick<ILevelsOptions, "format" | "text">): ILevelsOptions[] {
  return Array.from({ length: mostListLevels }, (_, level) => ({
    ...{ level, ...of(level) },
    style: { paragraph: { indent: { left: 480 + 360 * level, hanging: 360 } } },
  }));
}

/** Word's own lists, with every level a report may have. */
export const composedNumbering: INumberingOptions = {
  config: [
    {
      reference: references.numbers,
      levels: levels((level) => ({
        format: numberings[level % numberings.length]!,
        text: `%${level + 1}.`,
      })),
    },
    {
      reference: references.bullets,
      levels: levels((level) => ({ format: LevelFormat.BULLET, text: signs[level % signs.length]! })),
    },
  ],
};

/** More lists than stand in one block: Word tells all lists of a report apart by one number each. */
const mostInBlock = 100_000;

/** A list and those below its items, in Word's own numbering; each numbered list begins at 1. */
export function listParagraphs(list: ListBlock, at: number): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lists = 0;
  const add = ({ isNumbered, items }: ListBlock, level: number) => {
    const instance = at * mostInBlock + lists;
    lists += 1;
    for (const item of items) {
      if (!isWords(item)) {
        add(item, level + 1);
        continue;
      }
      const numbering = isNumbered
        ? { reference: references.numbers, level, instance }
        : { reference: references.bullets, level };
      paragraphs.push(new Paragraph({ numbering, ...directionOf(item), children: composedRuns(item) }));
    }
  };
  add(list, 0);
  return paragraphs;
}
