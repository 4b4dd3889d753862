// room: src/renderer/features/poison-beacon.ts
// refused by: lint
// rule: nursery/noJsRestrictedProperties
export const sent = navigator.sendBeacon("/");
