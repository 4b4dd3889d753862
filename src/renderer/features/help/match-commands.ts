interface Named {
  readonly title: string;
}

/**
 * Commands whose title holds the beginnings of all words typed, in any order and case; those whose
 * title begins with what was typed come first, the others in their own order.
 */
export function matchCommands<T extends Named>(commands: readonly T[], typed: string): T[] {
  const wanted = typed.toLocaleLowerCase().trim();
  const parts = wanted.split(/\s+/).filter((part) => part !== "");
  const fitting = commands.filter(({ title }) => {
    const words = title.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  });
  const isFirst = ({ title }: Named) => wanted !== "" && title.toLocaleLowerCase().startsWith(wanted);
  return [...fitting.filter(isFirst), ...fitting.filter((command) => !isFirst(command))];
}
