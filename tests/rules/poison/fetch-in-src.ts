// room: src/library/commands/poison-fetch.ts
// refused by: lint
// rule: style/noRestrictedGlobals
export const page = fetch("about:blank");
