// room: src/core/utils/poison.ts
// refused by: rooms
// rule: nameless-room
export const one = 1;
