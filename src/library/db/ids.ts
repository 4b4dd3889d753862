import { v7 } from "uuid";

/** Of the last id: its time, and how far those of the same millisecond have been counted. */
let msecs = 0;
let seq = 0;

/**
 * A new id, after all that were made here before (RFC 9562, version 7: a time, a count, random bits). As
 * uuid makes them, but for the random bytes, which uuid asks the system for with every id: that took
 * longer than all the rest of it.
 */
export function newId(): string {
  const random = randomBytes();
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // 31 bits, so that there is room to count on.
    seq = ((random[6]! & 0x7f) << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!;
  } else {
    seq += 1;
  }
  return v7({ random, msecs, seq });
}

const bytesEach = 16;
/** For so many ids they are drawn at once. */
const drawn = new Uint8Array(64 * bytesEach);
let used = drawn.length;

function randomBytes(): Uint8Array {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  used += bytesEach;
  return drawn.subarray(used - bytesEach, used);
}
