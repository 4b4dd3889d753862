/**
 * Every failure a user can cause, with its sentence: what happened, what was kept, what to do.
 * This is the catalogue to translate; nothing else in the product words a failure.
 */
const sentences = {
  "bad-input": (p: { detail: string }) =>
    `That request was not understood (${p.detail}). Nothing was changed.`,
  internal: (p: { detail: string }) =>
    `Something went wrong inside Claimbench (${p.detail}). Nothing was changed; please try again.`,
  "library-gone": () =>
    "The part of Claimbench that keeps the project has stopped. Everything shown as saved is on disk; close this window and open the project again.",

  "article-missing": (p: { article: string }) =>
    `There is no article “${p.article}” in this project. List the articles to see their names.`,
  "article-ambiguous": (p: { article: string; count: number }) =>
    `“${p.article}” fits ${p.count} articles. Give more of the name, or the whole id.`,

  "version-missing": (p: { ordinal: number; count: number }) =>
    `There is no version ${p.ordinal} of this article; it has ${p.count}.`,
  "line-missing": (p: { line: number; count: number }) =>
    `There is no line ${p.line} in this article; its lines are 0 to ${p.count - 1}. Nothing was changed.`,
  "date-malformed": (p: { date: string }) =>
    `“${p.date}” is not a date. Write it as 2025-03-05, or leave it empty. The date saved before was kept.`,
  "url-malformed": (p: { url: string }) =>
    `“${p.url}” is not a web address that begins with http:// or https://. The one saved before was kept.`,
  "title-empty": () => "A title needs at least one visible character. The title saved before was kept.",
  "text-empty": () => "There is no text in it, so there was nothing to store.",
  "text-too-large": (p: { limit: string }) =>
    `The text is larger than ${p.limit}, the most one article may have. Nothing was changed.`,
  "text-unchanged": () => "The text is the same as before, so no new version was made.",
  "text-known": (p: { label: string }) =>
    `The project holds this very text already, as “${p.label}”. Nothing was added.`,
  "plan-missing": () =>
    "That list of files is no longer there. Choose the files again; nothing was imported.",
  "proposal-missing": () =>
    "There is no proposed place for this highlight. Select its words in the text and move it there, or drop it.",

  "range-outside-text": (p: { start: number; end: number; length: number }) =>
    `The range ${p.start}:${p.end} is not inside the article, which runs from 0 to ${p.length}. Nothing was highlighted.`,
  "range-empty": () => "The range holds no text. Select at least one visible character.",
  "range-splits-character": (p: { position: number }) =>
    `Position ${p.position} lies in the middle of one visible character (an emoji or an accented letter, say). Move it to the character’s edge; nothing was highlighted.`,
  "quote-missing": (p: { quote: string; article: string }) =>
    `The words “${p.quote}” do not stand in ${p.article} to the letter. Check quotation marks and spelling; nothing was highlighted.`,
  "quote-ambiguous": (p: { quote: string; article: string; count: number }) =>
    `The words “${p.quote}” stand ${p.count} times in ${p.article}. Say which one: 1 for the first, up to ${p.count}. Nothing was highlighted.`,

  "annotation-missing": () =>
    "That highlight is no longer in the project; it may have been removed a moment ago. Undo brings it back.",
  "annotations-apart": () =>
    "These highlights do not touch each other, so they cannot become one. Extend one of them first; nothing was changed.",
  "split-outside": () =>
    "A highlight can only be cut between two of its words. Put the caret there; nothing was changed.",
  "piece-missing": () => "The highlight has no such piece any more. Nothing was changed.",
  "piece-last": () =>
    "This is the highlight’s only piece. Remove the highlight instead; nothing was changed.",
  "note-too-long": (p: { length: number; limit: number }) =>
    `The note has ${p.length} characters; ${p.limit} is the most. The note saved before was kept.`,

  "tag-missing": (p: { tag: string }) => `There is no tag “${p.tag}” in this project.`,
  "tag-name-empty": () =>
    "A tag needs a name with at least one visible character, also between the slashes. Nothing was changed.",
  "tag-name-too-long": (p: { limit: number }) =>
    `A tag’s name has at most ${p.limit} characters. Shorten it, or nest tags with “/”. Nothing was changed.`,
  "tag-too-deep": (p: { limit: number }) => `Tags nest at most ${p.limit} deep. Nothing was changed.`,
  "tag-name-slash": () =>
    "A tag’s name cannot hold “/”, which separates a tag from the tags below it. Nothing was changed.",
  "tag-name-taken": (p: { name: string }) =>
    `There is already a tag “${p.name}” beside this one. Choose another name; nothing was changed.`,

  "tag-below-itself": (p: { tag: string }) =>
    `“${p.tag}” cannot be moved below itself or below one of its own tags. Nothing was moved.`,
  "tag-name-there": (p: { name: string }) =>
    `There is a tag “${p.name}” in that place already. Merge the two, or rename one of them first; nothing was moved.`,
  "tag-into-own-child": (p: { tag: string; child: string }) =>
    `“${p.child}” lies below “${p.tag}”, so “${p.tag}” cannot be merged into it. Merge “${p.child}” into “${p.tag}” instead, or move it out first; nothing was changed.`,
  "tag-into-itself": () => "A tag cannot be merged into itself. Choose another one; nothing was changed.",
  "tag-rule-too-long": (p: { limit: number }) =>
    `A description or rule has at most ${p.limit} characters. What was saved before was kept.`,
  "tag-colour-faint": (p: { ratio: string; least: string }) =>
    `This colour stands out from the paper at ${p.ratio} to 1; a tag needs ${p.least} to 1, so that everybody can see it. Choose a darker one; nothing was changed.`,
  "tag-split-empty": () =>
    "None of the tag’s own highlights match that search, so there is nothing to move. Nothing was changed.",
  "tag-split-same": () =>
    "The highlights carry that tag already. Give the new tag another name; nothing was changed.",
  "codebook-unreadable": (p: { path: string; reason: string }) =>
    `“${p.path}” could not be read as a codebook: ${p.reason}. Nothing was changed.`,
  "template-missing": (p: { template: string }) => `There is no codebook template “${p.template}”.`,
  "example-untagged": () =>
    "Only a highlight that carries the tag can be its example. Tag it first; nothing was changed.",

  "query-malformed": (p: { problem: string }) => p.problem,

  "search-missing": (p: { search: string }) =>
    `There is no saved search “${p.search}” in this project, or more than one of that name; nothing was changed.`,
  "search-name-empty": () =>
    "A saved search needs a name with at least one visible character. Nothing was changed.",
  "search-name-too-long": (p: { limit: number }) =>
    `A saved search’s name, with its folders, has at most ${p.limit} characters. Shorten it; nothing was changed.`,
  "search-name-taken": (p: { name: string }) =>
    `There is already a search “${p.name}” in that folder. Choose another name; nothing was changed.`,
  "search-nothing": () => "There is nothing to search for yet. Type a search first; nothing was saved.",

  "report-missing": (p: { report: string }) =>
    `There is no report “${p.report}” in this project. It may have been removed a moment ago; undo brings it back.`,
  "report-name-empty": () =>
    "A report needs a name with at least one visible character. The name saved before was kept.",
  "report-name-too-long": (p: { limit: number }) =>
    `A report’s name has at most ${p.limit} characters. Shorten it; the name saved before was kept.`,
  "report-name-taken": (p: { name: string }) =>
    `There is already a report “${p.name}”. Choose another name; nothing was changed.`,
  "report-too-long": (p: { length: number; limit: number }) =>
    `The report has ${p.length.toLocaleString("en")} characters with its marks; ${p.limit.toLocaleString("en")} is the most. What was saved before was kept; go on in a second report.`,

  "nothing-to-undo": () => "There is nothing to undo.",
  "import-running": () =>
    "The last step is an import that is still running. Wait for it, or cancel it; then it can be undone as a whole.",
  "nothing-to-redo": () => "There is nothing to redo.",

  "file-missing": (p: { path: string }) => `There is no file or folder “${p.path}”.`,
  "file-unreadable": (p: { path: string; reason: string }) =>
    `“${p.path}” cannot be read (${p.reason}). Check its permissions and try again.`,
  "file-empty": (p: { path: string }) => `“${p.path}” is empty. There was nothing to import.`,
  "file-not-text": (p: { path: string; reason: string }) =>
    `“${p.path}” could not be read as an article: ${p.reason}. Nothing of it was imported.`,
  "file-takes-too-long": (p: { path: string }) =>
    `Reading “${p.path}” took more time or memory than one article may, and was stopped. Nothing of it was imported.`,
  "exchange-refused": (p: { path: string; reason: string }) =>
    `The annotations in “${p.path}” cannot be used: ${p.reason}. Nothing of it was imported.`,
  "file-kind-unknown": (p: { path: string }) =>
    `“${p.path}” is of no kind Claimbench reads. It reads text, Markdown, web pages (.html), Word (.docx), PDF, tables (.csv, .tsv, .jsonl), and annotations from other programs (.qdpx, .qdc, .jsonld, .json, .ann).`,
  "file-too-large": (p: { path: string; limit: string }) =>
    `“${p.path}” is larger than ${p.limit}, the most one article may have. Split it and import the parts.`,

  "project-missing": (p: { path: string }) =>
    `There is no project “${p.path}”. It may have been moved or renamed.`,
  "project-exists": (p: { path: string }) =>
    `“${p.path}” is there already and was left as it is. Choose another name.`,
  "project-empty": (p: { path: string }) =>
    `“${p.path}” has 0 bytes, so it holds no project. It was left as it is; restore it from a copy.`,
  "project-foreign": (p: { path: string }) =>
    `“${p.path}” is not a Claimbench project. It was left as it is.`,
  "project-damaged": (p: { path: string; reason: string }) =>
    `“${p.path}” is damaged (${p.reason}). It was left as it is; restore it from a copy.`,
  "project-newer": (p: { path: string; found: number; known: number }) =>
    `“${p.path}” was made by a newer Claimbench (format ${p.found}; this one reads up to ${p.known}). It was left as it is; update Claimbench to open it.`,
  "project-locked": (p: { path: string }) =>
    `“${p.path}” is in use by another program that has locked it. Close that program and try again; nothing was changed.`,
  "project-read-only": (p: { path: string }) =>
    `“${p.path}” cannot be written: the file or its folder is read-only. Copy it to a folder of your own and open the copy.`,
  "project-in-use": (p: { path: string }) =>
    `“${p.path}” is open in another Claimbench, perhaps on another computer or as another user. It is shown here to read; close it there to change it here.`,
  "project-unwritable": (p: { path: string; reason: string }) =>
    `The project could not be created at “${p.path}” (${p.reason}). Choose another folder.`,
  "disk-full": () =>
    "The disk is full, so the last change could not be saved. Everything saved before is intact; free some space and do it again.",
  "disk-failing": () =>
    "The disk did not take the last change, or could not be read. Everything saved before is intact; check the disk, save a copy of the project elsewhere, and do it again.",
  "project-replaced": (p: { path: string }) =>
    `“${p.path}” was moved, deleted or replaced by another program while it was open, so the change was not saved. Put it back, or open it where it now is.`,

  "backup-missing": () =>
    "That backup is no longer there. Nothing was changed; choose another one from the list.",
  "backup-damaged": (p: { reason: string }) =>
    `That backup is damaged (${p.reason}), so it was not used. The project was left as it is; choose another backup.`,
  "backup-failed": (p: { reason: string }) =>
    `No backup could be made (${p.reason}). The project and the earlier backups are untouched.`,
  "backup-nowhere": () =>
    "There is no folder to keep backups in. The project was left as it is; save a copy of it instead.",
  "restore-failed": (p: { path: string; reason: string }) =>
    `The backup could not be put in the place of “${p.path}” (${p.reason}). The project was left as it is.`,
  "copy-failed": (p: { path: string; reason: string }) =>
    `The copy could not be written to “${p.path}” (${p.reason}). The project is untouched, and so is a file that stood there before; choose another place.`,
  "copy-onto-itself": (p: { path: string }) =>
    `“${p.path}” is the project itself. Give the copy another name; nothing was written.`,

  "claim-missing": () => "That claim is not in this project any more. Nothing was changed.",
  "claim-text-empty": () => "A claim needs words of its own. Nothing was changed.",
  "claim-date-malformed": (p: { date: string }) =>
    `“${p.date}” is not a day, a month or a year. Write it as 2025-03-05, 2025-03 or 2025; the date saved before was kept.`,
  "claim-same": () => "A claim cannot be merged into itself. Choose another one.",
  "claims-unfinished": () =>
    "No claim has both a verdict and the address of its review, so there is nothing to write. A file that stood there before was kept.",

  "format-unknown": (p: { format: string; known: string }) =>
    `There is no export format “${p.format}”. Known: ${p.known}.`,
  "print-failed": (p: { reason: string }) =>
    `The report was not printed (${p.reason}). Look whether a printer is set up, or export a PDF and print that.`,
  "print-too-long": () =>
    "The report is too long to be printed at once. Export it as a PDF, which is printed part by part and can be cancelled, and print that.",
  "report-format": (p: { format: string }) =>
    `A report that you have written can be exported as HTML, PDF, Word or Markdown, not as “${p.format}”. Nothing was written.`,
  "codebook-empty": () =>
    "The project has no tags yet, so there is no codebook to write. A file that stood there before was kept.",
  "pdf-unavailable": () =>
    "A PDF is made with Claimbench’s own window program, which is not part of this installation. Export HTML and print it from a browser; nothing was written.",
  "export-cancelled": () => "The export was cancelled. A file that stood there before was kept.",
  "export-failed": (p: { path: string; reason: string }) =>
    `The report could not be written to “${p.path}” (${p.reason}). A file that stood there before was kept; choose another place.`,
} as const;

export type FailCode = keyof typeof sentences;

type Details<C extends FailCode> = Parameters<(typeof sentences)[C]>;

/** A failure as a value: a code for programs and a sentence for people. */
export interface Failure<C extends FailCode = FailCode> {
  readonly ok: false;
  readonly fail: C;
  readonly message: string;
}

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export type Reply<T, C extends FailCode = FailCode> = Success<T> | Failure<C>;

export function succeed<T>(value: T): Success<T> {
  return { ok: true, value };
}

/** A failure by its code and the details its sentence names. */
export function refuse<C extends FailCode>(code: C, ...details: Details<C>): Failure<C> {
  const sentence = sentences[code] as (...details: Details<C>) => string;
  return { ok: false, fail: code, message: sentence(...details) };
}
