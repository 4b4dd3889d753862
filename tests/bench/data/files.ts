import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { randomFrom } from "./random.ts";
import { articleText } from "./texts.ts";

/** Text files of made-up articles, in a folder that is made for them. */
export function articleFiles(folder: string, count: number, length: number, seed = count): string[] {
  mkdirSync(folder, { recursive: true });
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, number) => {
    const path = join(folder, `${String(number).padStart(5, "0")}.txt`);
    writeFileSync(path, articleText(random, length));
    return path;
  });
}
