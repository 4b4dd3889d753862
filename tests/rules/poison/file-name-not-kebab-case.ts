// room: src/core/query/poisonName.ts
// refused by: lint
// rule: style/useFilenamingConvention
export const one = 1;
