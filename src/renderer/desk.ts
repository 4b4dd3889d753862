import { create } from "zustand";
import { isUnsaved, onFailure, onSaving, type Saving } from "./bridge/saving.ts";
import { runCommand } from "./commands.ts";
import { articleAtHand, leave, nothingOpen, type Opened, open, type Spot } from "./opened.ts";
import { positionIn } from "./reader/open-readers.ts";
import { enSafety } from "./wording/en-safety.ts";

/** Where to go in an article once it is open. UTF-16 code units, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly annotationId?: string;
}

export interface Notice {
  readonly id: number;
  readonly tone: "info" | "success" | "problem";
  readonly text: string;
  /** Further sentences, one a line. */
  readonly details?: readonly string[];
  /** A newer notice on the same topic takes the place of the older. */
  readonly topic?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export type Section = "articles" | "tags" | "claims" | "searches" | "reports";

/** What lies on the analyst's desk: what is open, picked and filtered. Nothing of it is the project's. */
interface Desk {
  /** The article at hand; of several open ones the one the keyboard acts on. */
  readonly openArticleId: string | null;
  readonly opened: Opened;
  /** The highlight at hand in each article one has turned away from. */
  readonly activeElsewhere: Readonly<Record<string, string | null>>;
  /** Where the reader should scroll to; {@link Desk.placeReached} takes it away. */
  readonly place: Place | null;
  readonly activeAnnotationId: string | null;
  readonly hoveredAnnotationId: string | null;
  /** Id of the tag to which the cards are narrowed. */
  readonly tagFilter: string | null;
  readonly section: Section;
  readonly searchText: string;
  /** What is searched for: the text once typing pauses, or at once with Enter. */
  readonly query: string;
  /** The first result should take the focus as soon as it is there. */
  readonly isFirstResultWanted: boolean;
  /** The results stand in place of the article. */
  readonly isSearching: boolean;
  /** Tags in numbers stand in place of the article; search results stand over them. */
  readonly isAnalysing: boolean;
  /** Reports with a tab, behind those of the articles. */
  readonly openReports: readonly string[];
  /** The report that stands in place of the article; search results and numbers stand over it. */
  readonly openReportId: string | null;
  readonly saving: Saving;
  readonly notices: readonly Notice[];

  /** Show an article, at a place of it. `isPreview`: its tab goes to the next; so it is when only a place is gone to. */
  readonly openArticle: (articleId: string, place?: Place, isPreview?: boolean) => void;
  /** Change what lies open; the article at hand, and its highlight, follow. */
  readonly arrange: (change: (opened: Opened) => Opened) => void;
  readonly placeReached: () => void;
  readonly activate: (annotationId: string | null) => void;
  readonly hover: (annotationId: string | null) => void;
  readonly setTagFilter: (tagId: string | null) => void;
  readonly show: (section: Section) => void;
  /** Put a text into the project search; {@link Desk.runSearch} looks for it. */
  readonly search: (text: string) => void;
  readonly runSearch: (options?: { readonly toFirstResult?: boolean }) => void;
  readonly firstResultReached: () => void;
  /** Back to the article; the text stays for the next time. */
  readonly leaveSearch: () => void;
  readonly analyse: (isAnalysing: boolean) => void;
  /** Show a report; it gets a tab. */
  readonly openReport: (reportId: string) => void;
  /** Take a report's tab away; what lies beside it shows. */
  readonly closeReport: (reportId: string) => void;
  readonly notify: (notice: Omit<Notice, "id">) => void;
  readonly dismiss: (noticeId: number) => void;
}

/** More notices than this at once hide the text; the oldest gives way. */
const mostNotices = 3;

let lastNoticeId = 0;

export const useDesk = create<Desk>()((set) => ({
  openArticleId: null,
  opened: nothingOpen,
  activeElsewhere: {},
  place: null,
  activeAnnotationId: null,
  hoveredAnnotationId: null,
  tagFilter: null,
  section: "articles",
  searchText: "",
  query: "",
  isFirstResultWanted: false,
  isSearching: false,
  isAnalysing: false,
  openReports: [],
  openReportId: null,
  saving: "saved",
  notices: [],

  openArticle: (articleId, place, isPreview = place !== undefined) =>
    set((desk) => {
      const isElsewhere =
        desk.openArticleId !== articleId || place !== undefined || desk.openReportId !== null;
      const left = isElsewhere ? leave(desk.opened, spotHere(desk)) : desk.opened;
      const turned = turn(desk, open(left, articleId, isPreview));
      return {
        ...turned,
        place: place ?? null,
        activeAnnotationId: place?.annotationId ?? turned.activeAnnotationId,
        hoveredAnnotationId: null,
        isSearching: false,
        isAnalysing: false,
        openReportId: null,
      };
    }),
  arrange: (change) => set((desk) => turn(desk, change(desk.opened))),
  placeReached: () => set({ place: null }),
  activate: (activeAnnotationId) => set({ activeAnnotationId }),
  hover: (hoveredAnnotationId) => set({ hoveredAnnotationId }),
  setTagFilter: (tagFilter) => set({ tagFilter }),
  show: (section) => set({ section }),
  search: (searchText) => set({ searchText, isFirstResultWanted: false }),
  runSearch: ({ toFirstResult = false } = {}) =>
    set(({ searchText }) => {
      const query = searchText.trim();
      return { query, isSearching: query !== "", isFirstResultWanted: toFirstResult && query !== "" };
    }),
  firstResultReached: () => set({ isFirstResultWanted: false }),
  leaveSearch: () => set({ isSearching: false, isFirstResultWanted: false }),
  analyse: (isAnalysing) => set({ isAnalysing, ...(isAnalysing ? { isSearching: false } : {}) }),
  openReport: (reportId) =>
    set((desk) => ({
      opened: desk.openReportId === reportId ? desk.opened : leave(desk.opened, spotHere(desk)),
      openReports: desk.openReports.includes(reportId) ? desk.openReports : [...desk.openReports, reportId],
      openReportId: reportId,
      isSearching: false,
      isAnalysing: false,
    })),
  closeReport: (reportId) =>
    set(({ openReports, openReportId, openArticleId }) => {
      const at = openReports.indexOf(reportId);
      const left = openReports.filter((id) => id !== reportId);
      // With nothing beside it, another report is better than an empty page.
      const next = left[at - 1] ?? (openArticleId === null ? (left[0] ?? null) : null);
      return { openReports: left, openReportId: openReportId === reportId ? next : openReportId };
    }),
  notify: (notice) => {
    lastNoticeId += 1;
    const id = lastNoticeId;
    set(({ notices }) => {
      const others = notices.filter(({ topic }) => topic === undefined || topic !== notice.topic);
      return { notices: [...others, { ...notice, id }].slice(-mostNotices) };
    });
  },
  dismiss: (noticeId) => set((desk) => ({ notices: desk.notices.filter(({ id }) => id !== noticeId) })),
}));

/** Where one is, to come back to; null with nothing open. */
export function spotHere({
  openArticleId,
  openReportId,
}: Pick<Desk, "openArticleId" | "openReportId">): Spot | null {
  if (openReportId !== null) return { reportId: openReportId };
  return openArticleId === null ? null : { articleId: openArticleId, position: positionIn(openArticleId) };
}

/** What of the desk follows from the article at hand. */
function turn(desk: Desk, opened: Opened) {
  const { openArticleId: before, activeAnnotationId, activeElsewhere } = desk;
  const openArticleId = articleAtHand(opened);
  if (openArticleId === before) return { opened, openArticleId, activeAnnotationId, activeElsewhere };
  return {
    opened,
    openArticleId,
    activeAnnotationId: openArticleId === null ? null : (activeElsewhere[openArticleId] ?? null),
    activeElsewhere: before === null ? activeElsewhere : { ...activeElsewhere, [before]: activeAnnotationId },
    hoveredAnnotationId: null,
  };
}

onSaving((saving) => useDesk.setState({ saving }));
onFailure(({ fail, message: text }) => {
  const saveElsewhere = {
    label: enSafety.trouble.saveCopy,
    run: () => runCommand("saveCopy", "button"),
  };
  // Said once, however often a note tries again.
  const topic = isUnsaved(fail) ? `not-saved ${fail}` : undefined;
  const notice = { tone: "problem", text } as const;
  useDesk.getState().notify(topic === undefined ? notice : { ...notice, topic, action: saveElsewhere });
});
