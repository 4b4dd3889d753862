// room: src/core/query/poison-any.ts
// refused by: lint
// rule: suspicious/noExplicitAny
export const echo = (value: any): string => String(value);
