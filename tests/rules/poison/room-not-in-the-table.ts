// room: src/poison/poison.ts
// refused by: rooms
// rule: outside-the-rooms
export const one = 1;
