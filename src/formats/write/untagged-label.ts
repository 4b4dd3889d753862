/** What formats that know only labelled spans call a highlight without a tag. */
export const untaggedLabel = "Highlight";
