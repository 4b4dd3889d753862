import type { ExportResult, ProjectInfo } from "../../contract/records.ts";
import type { Hue, Pattern } from "../../core/tag/look.ts";
import { counted } from "./counts.ts";

/**
 * Every text the window shows, in English: the one catalogue to translate. Failures have their
 * own (src/contract/failures.ts), and so have the commands (src/contract/commands.ts).
 *
 * Names of roles are part of the product: screen readers and the end-to-end tests go by them.
 */
export const en = {
  project: {
    windowTitle: (name: string | null) => (name === null ? "Claimbench" : `${name} – Claimbench`),
    navigation: "Project",
    sections: "Sections",
    undo: (label: string | null) => (label === null ? "Nothing to undo" : `Undo ${label}`),
    redo: (label: string | null) => (label === null ? "Nothing to redo" : `Redo ${label}`),
    undone: (label: string) => `Undone: ${label}`,
    redone: (label: string) => `Done again: ${label}`,
    cannotOpen: "This project cannot be opened",
    libraryGone: "The project has been closed",
    openAnother: "Open another project…",
    newFromSample: "New from sample…",
    tryAgain: "Try again",
    loading: "Opening the project…",
  },
  status: {
    label: "Status",
    saved: "Saved",
    saving: "Saving…",
    failed: "Not saved",
    counts: ({ articles, annotations, tags }: ProjectInfo["counts"]) =>
      `${counted(articles, "article")} · ${counted(annotations, "highlight")} · ${counted(tags, "tag")}`,
  },
  notices: {
    label: "Notices",
    dismiss: "Dismiss",
  },
  articles: {
    tab: "Articles",
    list: "Articles",
    filter: "Filter articles",
    clearFilter: "Clear filter",
    /** Read out after the number, which stands there for the eye alone. */
    highlightsAfter: (count: number) => (count === 1 ? " highlight" : " highlights"),
    noneYet: "No articles yet.",
    noneMatch: (filter: string) => `No article with “${filter}” in its title, source, author, date or place.`,
  },
  tags: {
    tab: "Tags",
    tree: "Tags",
    used: (total: number) => counted(total, "highlight"),
    noneYet: "No tags yet. Select words in an article and give the highlight a tag; it then appears here.",
    rename: "Rename",
    recolour: "Colour and pattern…",
    showHighlights: "Show highlights",
    menu: (name: string) => `Actions for ${name}`,
    nameOf: (name: string) => `Name of ${name}`,
    look: (name: string) => `Colour and pattern of ${name}`,
    filteredBy: "Only cards tagged",
    clearFilter: "Show all cards",
    hue: {
      blue: "blue",
      orange: "orange",
      green: "green",
      red: "red",
      purple: "purple",
      sky: "sky",
      olive: "olive",
      slate: "slate",
    } satisfies Record<Hue, string>,
    pattern: { solid: "solid", dashed: "dashed", dotted: "dotted" } satisfies Record<Pattern, string>,
    hueAndPattern: (hue: string, pattern: string) => `${hue}, ${pattern}`,
  },
  search: {
    label: "Search project",
    placeholder: "Search articles, highlights and notes",
    clear: "Clear search",
    total: (total: number) => (total === 0 ? "Nothing found" : counted(total, "result")),
    inArticle: (count: number) => counted(count, "result"),
    untagged: "Highlight without a tag",
    running: "Searching…",
    none: "Nothing in this project fits. Try fewer words, the beginning of a word with an asterisk (hostag*), or a tag (tag:quote).",
    help: "How to search",
    helpTitle: "How to search",
    helpMore: "Capitals and accents make no difference. AND, OR and NOT are written in capitals.",
    back: "Back to the article",
  },
  export: {
    title: "Export",
    format: "Format",
    cannotHold: (losses: readonly string[]) =>
      losses.length === 0 ? "Holds everything." : `Cannot hold: ${losses.join("; ")}.`,
    only: "Only highlights that match",
    onlyHint: "A search, such as tag:quote or -tag:denied. Leave it empty to export every highlight.",
    export: "Export…",
    cancel: "Cancel",
    done: ({ annotations, articles }: ExportResult) =>
      `Exported ${counted(annotations, "highlight")} from ${counted(articles, "article")}`,
    showInFolder: "Show in folder",
  },
  article: {
    none: "No article is open",
    noneHint: "Choose an article on the left, then select words in it to highlight them.",
    emptyProject: "This project has no articles yet",
    emptyProjectHint:
      "Import texts, web pages, Word, PDF or tables, or drop them here: each becomes an article whose words stay exactly as they are. Then select words to highlight and tag them.",
    import: "Import articles…",
    orSample: "Or look around in a sample project first:",
    sample: "New from sample…",
  },
} as const;
