/** `Anna Maria Marsh` as `AM`, `anna` as `AN`: first letters of the first and the last name. */
export function initialsOf(person: string): string {
  const names = person.split(/[^\p{L}\p{N}\p{M}]+/u).filter((name) => name !== "");
  const first = names[0] ?? "";
  const letters = names.length > 1 ? `${firstLetter(first)}${firstLetter(names.at(-1)!)}` : first.slice(0, 2);
  return letters.toLocaleUpperCase();
}

function firstLetter(name: string): string {
  return [...name][0] ?? "";
}
