/** Formats that `export.write` knows, as shown in the Export dialog. */
export const exportFormats = [{ id: "html", name: "Annotated report (HTML)", extension: "html" }] as const;

export type ExportFormat = (typeof exportFormats)[number]["id"];
