// room: src/renderer/ui/helpers.ts
// refused by: rooms
// rule: nameless-room
export const one = 1;
