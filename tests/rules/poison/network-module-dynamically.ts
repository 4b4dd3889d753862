// room: src/library/commands/poison-dynamic-network.ts
// refused by: rooms
// rule: no-network
export const used = () => import("node:net");
