// room: src/contract/poison-react.ts
// refused by: rooms
// rule: src-contract-imports
import { createElement } from "react";

export const used = createElement;
