import { basename } from "node:path";

const projectExtension = ".claimbench";

/** What a project is called: its file's name without the extension. */
export function projectName(path: string): string {
  return basename(path, projectExtension);
}
