/** One side of a comparison: does the work once and gives the milliseconds it took. */
export type Contender = (round: number) => number | Promise<number>;

export interface Samples {
  readonly ours: readonly number[];
  readonly other: readonly number[];
}

/**
 * Both sides by turns, the first one changing every round, so that whatever else the machine does
 * falls on both. `warmUps` rounds before are thrown away.
 */
export async function alternate(
  rounds: number,
  { ours, other, warmUps = 1 }: { ours: Contender; other: Contender; warmUps?: number },
): Promise<Samples> {
  const samples = { ours: [] as number[], other: [] as number[] };
  for (let round = 0; round < rounds + warmUps; round += 1) {
    const order = round % 2 === 0 ? (["ours", "other"] as const) : (["other", "ours"] as const);
    for (const side of order) {
      const ms = await (side === "ours" ? ours : other)(round);
      if (round >= warmUps) samples[side].push(ms);
    }
  }
  return samples;
}

/** How long `work` takes, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
