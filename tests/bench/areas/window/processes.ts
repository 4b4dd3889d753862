import { readdirSync, readFileSync } from "node:fs";

/** What a process and all below it hold in memory (PSS), in megabytes; on Linux. */
export function megabytesOf(root: number): number {
  return treeOf(root).reduce((sum, pid) => sum + proportionalKilobytes(pid), 0) / 1024;
}

function treeOf(root: number): number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }));
  const tree = [root];
  for (let at = 0; at < tree.length; at += 1) {
    tree.push(...parents.filter(({ parent }) => parent === tree[at]).map(({ pid }) => pid));
  }
  return tree;
}

/** -1 for a process that has ended meanwhile. */
function parentOf(pid: string): number {
  const stat = readOrNull(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets, and may hold brackets and spaces itself.
  return stat === null ? -1 : Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function proportionalKilobytes(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readOrNull(`/proc/${pid}/smaps_rollup`) ?? "")?.[1] ?? 0);
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    // Processes end while one reads.
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
