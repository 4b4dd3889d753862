/**
 * What is printed for people, without what would drive their terminal: file names, texts and titles
 * come from strangers, and an escape sequence in one could rewrite the screen. New lines stay.
 */
export function forTerminal(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, "\ufffd");
}
