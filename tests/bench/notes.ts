/** What the figures do not say by themselves, by area; sentences of Markdown. */
export const notes: Readonly<Record<string, readonly string[]>> = {
  start: [
    "The library starts beside the page, and what the first picture needs is asked of it before it has opened, so that a machine with a free core waits for the slower of the two only. Two busy cores have no free one: to an article on the screen all processes together take about 2.4 times the processor time of a bare window. Of what is more, some 45% is the window's page, 35% the library's process (Node before its first line, then the library's code) and 15% main. A fifth of the page's part is V8 compiling 1,700 functions: its code cache holds only what had run when the scripts had been evaluated, before the first answer was drawn, and `v8CacheOptions` does not change that for modules.",
    "A project of more than 4 MB that was left in one piece is looked through after it has opened (decision 0013); any other before it, which grows with the file: some 2.8 s of processor time at 10,000 articles of 3 kB. Measured is the first kind: each start is left long enough for its check to end.",
  ],
  memory: [
    "Pages that several programs share are divided among all that run: with other Electrons on the machine the bare window's share falls, and the ratio rises. It is to be measured alone.",
    "The library is a process of its own, which is what keeps a window answering while it searches; its memory is in the figure. Of memory that is shared with nobody, ours has some 60 MB more than a bare window: 29 in the library's process (18 V8's heap, half of it in use), 20 in the window's page (of its 28, V8's heap is 12 and what Chromium allocates for fonts, styles and layout most of the rest), 7 in main, 5 for what is drawn.",
  ],
  reader: [
    "“In the program” is counted from the event of the key itself to the end of the first frame that shows what it did. Of a switch at 100 kB two fifths are script, style and layout, three fifths working out what to paint and painting it; the cards of the margin are most of that, the text the least.",
  ],
  search: [
    "Where the ratio to MiniSearch or FlexSearch is above 1, an index in memory wins: FlexSearch finds one rare word, unfiltered, several times faster than ours, because it has only to look into a map. An index in memory has to be built anew at every start and holds every quotation in memory.",
    "Words in texts are counted in every article found, from the places the index keeps; only for words that stand at more than three million places in all are they counted in the newest texts (two million characters), and a sentence above the results says so.",
  ],
  import: [
    "The other inserts rows that are already known. Of what ours takes more, by a profile of 1,000 articles: language a quarter, fingerprints and likeness to other articles a fifth, reading the files a seventh, lines and other facts a sixth; the rest is the log, checks and reading rows again for the index. Finding all that out in a second process while the first stores was built and measured, with 1,000 files and with 4,000: it took a fifth of the library's processor time away and made no import faster on two cores, so it is not there.",
  ],
  save: [
    "A commit is one flush, of some 25 to 30 pages of 4 kB; the other is one flush of 8 kB. Of 30 pages 12 are the two search indexes (words and parts of words), 5 indexes of rows, 5 the rows themselves, 4 counts, 3 the log and the undo step: to write 8 kB, what is saved could not be found in the same moment. Half of what ours takes is that commit (checksums and two writes a page to the log, the flush, now and then folding the log in), half is processor time of checks, rows, index and log with its hash, some 0.5 ms. Where a flush takes 2 ms and more the ratio is below 3; where the disk only takes note of it (0.2 ms) it is that of the pages and the processor time.",
  ],
};
