/** The first words of a quotation, for the log and the Undo menu. */
export function shorten(quote: string, most = 40): string {
  const oneLine = quote.replace(/\s+/g, " ");
  if (oneLine.length <= most) return oneLine;
  const cut = oneLine.slice(0, most);
  return `${cut.slice(0, cut.lastIndexOf(" ") > 0 ? cut.lastIndexOf(" ") : most).toWellFormed()}…`;
}
