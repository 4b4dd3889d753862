// room: src/core/query/poison-console.ts
// refused by: lint
// rule: suspicious/noConsole
export const say = (text: string): void => console.log(text);
