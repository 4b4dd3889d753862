// room: src/core/claim/poison-circle-a.ts
// refused by: rooms
// rule: no-circular
import { second } from "./poison-circle-b.ts";

export const first: () => unknown = () => second;

// room: src/core/claim/poison-circle-b.ts
import { first } from "./poison-circle-a.ts";

export const second: () => unknown = () => first;
