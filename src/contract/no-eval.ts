import { config } from "zod";

/**
 * Imported first by a page whose content security policy forbids code made from strings: zod would
 * otherwise try whether it may, which the policy reports as an attack.
 */
config({ jitless: true });
