const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text's first letter is of a script written from right to left (UAX #9, rules P2 and P3 in outline). */
export function isRightToLeft(text: string): boolean {
  const letter = text.match(/\p{L}/u)?.[0];
  return letter !== undefined && rightToLeft.test(letter);
}
