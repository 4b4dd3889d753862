import { resolve } from "node:path";

export const projectExtension = ".claimbench";

/**
 * The project a command line names: the first argument that ends in `.claimbench`, as an absolute
 * path; null when there is none.
 *
 * `argv` is a whole one, program included: what else stands in it (the app's folder in development,
 * Chromium's flags, a test driver's own) never ends so. Flags are passed over, also one whose value
 * is a project, until `--` ends them. `workingDirectory` is where the command was given, which for
 * a second instance is not where this process runs.
 */
export function projectArgument(argv: readonly string[], workingDirectory: string): string | null {
  const endOfFlags = argv.indexOf("--");
  const named = argv.find((argument, index) => {
    const isFlag = argument.startsWith("-") && (endOfFlags === -1 || index < endOfFlags);
    return !isFlag && isProjectName(argument);
  });
  return named === undefined ? null : resolve(workingDirectory, named);
}

/** Whether a path's name is a project's: something, then `.claimbench` in any case. */
export function isProjectName(path: string): boolean {
  return /[^/\\]\.claimbench$/i.test(path) && !path.includes("\0");
}
