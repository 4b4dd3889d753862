// room: src/core/query/poison-format.ts
// refused by: lint
// rule: format
export const one = 'one'
