// room: src/renderer/features/poison-bridge.ts
// refused by: lint
// rule: nursery/noJsRestrictedProperties
export const asked = window.claimbench.ask(0, 1);
