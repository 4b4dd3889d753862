/** What the figures do not say by themselves, by area; sentences of Markdown. */
export const notes: Readonly<Record<string, readonly string[]>> = {};
