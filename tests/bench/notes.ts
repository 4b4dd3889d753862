/** What the figures do not say by themselves, by area; sentences of Markdown. */
export const notes: Readonly<Record<string, readonly string[]>> = {
  start: [
    "The library starts beside the page, so that a machine with a free core waits for the slower of the two only.",
    "A project is looked through before it opens (`quick_check`, `foreign_key_check`), which grows with the file: 3.4 s of processor time at 10,000 articles of 3 kB.",
  ],
  memory: [
    "The library is a process of its own, which is what keeps a window answering while it searches; its memory is in the figure.",
  ],
  search: [
    "Where the ratio to MiniSearch or FlexSearch is above 1, an index in memory wins: FlexSearch finds one rare word, unfiltered, several times faster than ours, because it has only to look into a map. An index in memory has to be built anew at every start and holds every quotation in memory.",
    "Words in texts are counted in every article found, from the places the index keeps; only for words that stand at more than three million places in all are they counted in the newest texts (two million characters), and a sentence above the results says so.",
  ],
  save: [
    "Missed. What ours takes beside the disk is processor time, 3.5 ms a highlight of 5.0 before (checks, rows, index, log with its hash). A flush took 4 to 6 ms in one run here (ratio 4.1) and 0.4 to 1 ms in another, when the disk only took note of it (ratio 17): the bar is in reach where a flush is one, and while no other programs want both cores.",
  ],
};
