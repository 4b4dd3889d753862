/** How our exports to formats of labelled spans call a highlight without a tag. */
export const untaggedName = "Highlight";
