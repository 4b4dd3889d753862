// room: src/main/poison-network.ts
// refused by: lint
// rule: style/noRestrictedImports
import { get } from "node:https";

export const used = get;
