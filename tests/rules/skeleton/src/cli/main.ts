import { measure } from "../library/commands/measure.ts";

console.log(measure(String(process.argv[2]), new Uint8Array()));
