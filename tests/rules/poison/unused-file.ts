// room: src/core/report/poison-file.ts
// refused by: dead-code
// rule: files
export const one = 1;
