import { expect, test } from "vitest";
import { alternate } from "../../../bench/measure/alternate.ts";

test("both sides run by turns, the first one changing, and warm-ups are thrown away", async () => {
  const ran: string[] = [];
  const side = (name: string) => (round: number) => {
    ran.push(`${name}${round}`);
    return round;
  };
  const samples = await alternate(2, { ours: side("a"), other: side("b"), warmUps: 1 });
  expect(ran).toEqual(["a0", "b0", "b1", "a1", "a2", "b2"]);
  expect(samples).toEqual({ ours: [1, 2], other: [1, 2] });
});
