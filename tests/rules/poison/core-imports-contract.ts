// room: src/core/text/poison-contract.ts
// refused by: rooms
// rule: src-core-imports
import { channel } from "../../contract/channels.ts";

export const used = channel;
