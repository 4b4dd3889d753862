// room: src/renderer/features/poison-socket.ts
// refused by: lint
// rule: style/noRestrictedGlobals
export const socket = new WebSocket("ws://localhost");
