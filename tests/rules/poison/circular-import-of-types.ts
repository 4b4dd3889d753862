// room: src/core/claim/poison-ring-a.ts
// refused by: rooms
// rule: no-circular
import type { B } from "./poison-ring-b.ts";

export type A = { readonly b: B | null };

// room: src/core/claim/poison-ring-b.ts
import type { A } from "./poison-ring-a.ts";

export type B = { readonly a: A | null };
