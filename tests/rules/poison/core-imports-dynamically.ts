// room: src/core/text/poison-dynamic.ts
// refused by: rooms
// rule: src-core-imports
export const later = () => import("../../contract/channels.ts");
