// room: src/main/poison-net.ts
// refused by: lint
// rule: style/noRestrictedImports
import { net } from "electron";

export const used = net;
