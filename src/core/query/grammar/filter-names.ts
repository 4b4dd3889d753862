/** Filters the language has, each with what may follow it. */
export const filterExamples = {
  tag: "tag:quote",
  source: "source:axios",
  author: "author:smith",
  by: "by:AM",
  article: "article:002",
  date: "date:2025-03",
  has: "has:note",
  importance: "importance>=2",
  in: "in:quote",
  role: "role:caption",
  annotated: "annotated:no",
  spelling: "spelling:any",
} as const;

export type FilterName = keyof typeof filterExamples;

export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(filterExamples, name);
}
