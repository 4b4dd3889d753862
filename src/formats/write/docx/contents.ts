import { type FileChild, LeaderType, Paragraph, TableOfContents } from "docx";
import type { Report } from "../../../core/report/report.ts";
import { hasContents } from "../contents.ts";
import { textRun } from "./runs.ts";
import { styles } from "./styles.ts";

/**
 * Word's own table of contents, where the other formats have one: its entries are there and lead to their headings
 * before Word has looked at them. Pages are known to Word alone, so it shows no numbers of theirs, and the field
 * is not marked as out of date: Word would ask whether it may update it whenever the report is opened.
 */
export function contents(report: Report): readonly FileChild[] {
  if (!hasContents(report)) return [];
  const levels = report.composed === undefined ? "1-2" : "1-3";
  return [
    new Paragraph({ style: styles.contents, children: [textRun(name)] }),
    new TableOfContents(name, {
      ...{ hyperlink: true, headingStyleRange: levels, pageNumbersEntryLevelsRange: levels },
      ...{ beginDirty: false, tabLeader: LeaderType.NONE },
    }),
  ];
}

const name = "Contents";
