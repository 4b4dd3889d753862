/** What the figures do not say by themselves, by area; sentences of Markdown. */
export const notes: Readonly<Record<string, readonly string[]>> = {
  start: [
    "The library starts beside the page, and what the first picture needs is asked of it before it has opened, so that a machine with a free core waits for the slower of the two only. Two busy cores have no free one: to an article on the screen all processes together take 2.0 to 2.3 times the processor time of a bare window. Of what is more, about half is the window's page (code, first drawing, layout), a fifth is Node in the library's process before its first line, a fifth the library's own code, the rest main.",
    "A project of more than 4 MB that was left in one piece is looked through after it has opened (decision 0013); any other before it, which grows with the file: some 2.8 s of processor time at 10,000 articles of 3 kB. Measured is the first kind: each start is left long enough for its check to end.",
  ],
  memory: [
    "Pages that several programs share are divided among all that run: with other Electrons on the machine the bare window's share falls, and the ratio rises. It is to be measured alone.",
    "The library is a process of its own, which is what keeps a window answering while it searches; its memory is in the figure.",
  ],
  search: [
    "Where the ratio to MiniSearch or FlexSearch is above 1, an index in memory wins: FlexSearch finds one rare word, unfiltered, several times faster than ours, because it has only to look into a map. An index in memory has to be built anew at every start and holds every quotation in memory.",
    "Words in texts are counted in every article found, from the places the index keeps; only for words that stand at more than three million places in all are they counted in the newest texts (two million characters), and a sentence above the results says so.",
  ],
  save: [
    "A commit is one flush, of the 25 pages of 4 kB that a highlight, its tag, the index, the log and the undo step change; the other is one flush of 8 kB. Half of what ours takes is that commit (checksums and 50 writes to the log, the flush, now and then folding the log in), half is processor time of checks, rows, index and log with its hash, some 0.5 ms. Where a flush takes 2 ms and more the ratio is below 3; where the disk only takes note of it (0.2 ms) it is that of the pages and the processor time.",
  ],
};
