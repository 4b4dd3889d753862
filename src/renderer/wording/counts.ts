import { once } from "../../core/once.ts";

const digits = once(() => new Intl.NumberFormat("en"));

/** A number as it is written in a sentence: 12,345. */
export function number(count: number): string {
  return digits().format(count);
}

/** A count with its noun: `1 article`, `2,345 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}
