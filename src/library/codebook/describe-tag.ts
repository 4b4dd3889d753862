import { type Codebook, longestRule } from "../../contract/codebook.ts";
import { type Reply, refuse } from "../../contract/failures.ts";
import { shorten } from "../commands/label.ts";
import { tagRow } from "../db/tags.ts";
import { done, type Project, type WriteFail } from "../project.ts";
import { codebook } from "./answer.ts";

interface Rules {
  readonly description: string;
  readonly inclusion: string;
  readonly exclusion: string;
}

/** Say what a tag is for, when to use it and when not. */
export function describeTag(
  project: Project,
  { tagId, ...typed }: Rules & { tagId: string },
): Reply<Codebook, "tag-missing" | "tag-rule-too-long" | WriteFail> {
  const rules: Rules = {
    description: typed.description.trim(),
    inclusion: typed.inclusion.trim(),
    exclusion: typed.exclusion.trim(),
  };
  if (Object.values(rules).some((rule) => rule.length > longestRule)) {
    return refuse("tag-rule-too-long", { limit: longestRule });
  }
  return project.edit("tag.describe", (edit) => {
    const row = tagRow(edit.db, tagId);
    if (row === null) return refuse("tag-missing", { tag: tagId });
    const isNew = (["description", "inclusion", "exclusion"] as const).some((key) => rules[key] !== row[key]);
    if (isNew) edit.journal.update("tag", row, rules);
    return done(codebook(edit.db, tagId), `description of tag “${shorten(row.name)}”`);
  });
}
