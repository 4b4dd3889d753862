/** In a file of its own, because the window needs the names and not the parsers of contract/analysis.ts. */
export const analysisKinds = ["cooccurrence", "matrix", "coverage", "timeline"] as const;

export type AnalysisKind = (typeof analysisKinds)[number];
