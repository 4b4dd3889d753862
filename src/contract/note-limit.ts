/** The longest note, in UTF-16 code units of its words. Apart from the contract, whose parser no window needs. */
export const longestNote = 20_000;
