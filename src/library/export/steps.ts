/** What an export goes through; only a PDF is printed. */
export type ExportStep = "gather" | "compose" | "write" | "print";

/** Where each step begins, in hundredths of the way; a PDF's pages take most of its time. */
const begins: Readonly<Record<"written" | "printed", Readonly<Record<ExportStep, number>>>> = {
  written: { gather: 0, compose: 33, write: 67, print: 100 },
  printed: { gather: 0, compose: 3, write: 6, print: 9 },
};

/** Where an export is when it begins a step, in hundredths of the way. */
export function beginningOf(step: ExportStep, isPrinted: boolean): number {
  return begins[isPrinted ? "printed" : "written"][step];
}

/** The way that printing takes: its sheets, then what is printed once all pages are counted. */
export const printing = { cut: [begins.printed.print, 80], number: [80, 96], join: [96, 100] } as const;
