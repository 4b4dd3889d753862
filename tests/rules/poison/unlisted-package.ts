// room: scripts/poison-unlisted.ts
// refused by: dead-code
// rule: unlisted
import { colors } from "some-package-nobody-listed";

console.log(colors);
