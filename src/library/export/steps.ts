/** What an export goes through; only a PDF is printed. */
export const exportSteps = ["gather", "compose", "write", "print"] as const;

export type ExportStep = (typeof exportSteps)[number];
