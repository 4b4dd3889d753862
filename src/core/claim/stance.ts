/** What a highlight does to a claim, in the order they are shown. */
export const stances = ["states", "supports", "disputes", "mentions"] as const;

export type Stance = (typeof stances)[number];
