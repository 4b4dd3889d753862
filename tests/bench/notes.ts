/** What the figures do not say by themselves, by area; sentences of Markdown. */
export const notes: Readonly<Record<string, readonly string[]>> = {
  start: [
    "On a machine with two busy cores the ratio follows the processor time, not the waiting: a bare window takes 0.6 s of it, ours 1.4 s. Of the difference the page takes 0.35 s (React, Lexical and the first layout), the library's process 0.35 s (Node's own start, the schemas of the contract, opening the project) and main 0.1 s. The library runs beside the page, so that a machine with a free core waits for neither.",
    "A project is looked through before it opens (`quick_check`, `foreign_key_check`), which grows with the file: 0.3 s at 1,000 articles, 3.4 s at 10,000.",
  ],
  memory: [
    "The library is a process of its own, which is what keeps a window answering while it searches; a Node process weighs some 60 MB before it does anything.",
  ],
  search: [
    "An index in memory wins at one rare word and at the beginning of a word: it answers from a map in microseconds, where ours reads pages of a file. It has to be built anew at every start, knows no phrases and no tags, and holds every quotation in memory.",
    "Words in texts are counted in the newest 666 articles of 3 kB found (two million characters); each other article counts as one hit, and a sentence above the results says so.",
  ],
  save: [
    "Missed. What ours takes beside the disk is processor time, 3.5 ms a highlight of 5.0 before (checks, rows, index, log with its hash). A flush took 4 to 6 ms in one run here (ratio 4.1) and 0.4 to 1 ms in another, when the disk only took note of it (ratio 17): the bar is in reach where a flush is one, and while no other programs want both cores.",
  ],
};
