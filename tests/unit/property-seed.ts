import fc from "fast-check";

/**
 * Property tests draw the same cases in every run, so that a red run means a change broke something.
 * `PROPERTY_SEED=random` (or a number) looks at other cases: do so after changing what they test.
 */
const asked = process.env.PROPERTY_SEED;
const seed = asked === "random" ? Date.now() : Number(asked ?? 20_261_122);

fc.configureGlobal({ seed: seed | 0 });
