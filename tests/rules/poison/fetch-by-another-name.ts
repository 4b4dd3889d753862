// room: src/renderer/features/poison-fetch.ts
// refused by: lint
// rule: nursery/noJsRestrictedProperties
export const page = globalThis.fetch("about:blank");
