/** Longest text of one article, in UTF-16 code units. */
export const largestText = 100 * 1024 * 1024;
export const largestTextInWords = "100 MB";
