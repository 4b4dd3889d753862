/** What the figures do not say by themselves, by area; sentences of Markdown. */
export const notes: Readonly<Record<string, readonly string[]>> = {
  start: [
    "The library starts beside the page, and what the first picture needs is asked of it before it has opened, so that a machine with a free core waits for the slower of the two only. Two busy cores have no free one: to an article on the screen all processes together take about 2.4 times the processor time of a bare window. Of what is more, some 45% is the window's page, 35% the library's process (Node before its first line, then the library's code) and 15% main. A fifth of the page's part is V8 compiling 1,700 functions: its code cache holds only what had run when the scripts had been evaluated, before the first answer was drawn, and `v8CacheOptions` does not change that for modules. The window's code as one classic script, whose cache Chromium can be told to make three seconds after it has run, was built and measured by turns: 450 to 395 ms of processor time in the page, 4% of a start, for 3 MB more memory and a window's code that is no longer fetched in parts; it is not there.",
    "A project of more than 4 MB that was left in one piece is looked through after it has opened (decision 0013); any other before it, which grows with the file: some 2.8 s of processor time at 10,000 articles of 3 kB. Measured is the first kind: each start is left long enough for its check to end.",
  ],
  memory: [
    "Pages that several programs share are divided among all that run: with other Electrons on the machine the bare window's share falls, and the ratio rises. It is to be measured alone.",
    "The library is a process of its own, which is what keeps a window answering while it searches. An Electron process with Node and no program in it holds 37 MB here, and ours 52: bare window and empty process together are 1.14 of the bare window. The window's page holds 30 MB more than the bare one's: some 9 are V8's heap, 10 what Chromium allocates for styles, layout and fonts, 4 its share of what is drawn. Main holds 6 more (V8's heap, and the page's scripts on their way), drawing 7 (tiles of 256 × 256 pixels under the window and the article). The process that Chromium starts for a network, of 24 MB, is in the bare window alone; ours has it as a thread of main (decision 0015), which saves some 8 to 11 MB: 1.28 in place of 1.31.",
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
    "A commit is one flush, of some 25 to 30 pages of 4 kB; the other is one flush of 8 kB. Of 30 pages 12 are the two search indexes (words and parts of words), 5 indexes of rows, 5 the rows themselves, 4 counts, 3 the log and the undo step: to write 8 kB, what is saved could not be found in the same moment. One page of the 30 could go (each save moves its article in the index of articles by their number of highlights); that was not worth another version of the file. Half of what ours takes is that commit (checksums and two writes a page to the log, the flush, now and then folding the log in), half is processor time of checks, rows, index and log with its hash, some 0.5 ms. Where a flush takes 2 ms and more the ratio is below 3; where the disk only takes note of it (0.2 ms) it is that of the pages and the processor time.",
  ],
};
