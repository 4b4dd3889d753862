import { create } from "zustand";
import { onFailure, onSaving, type Saving } from "./bridge/saving.ts";

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

export type Section = "articles" | "tags";

/** What lies on the analyst's desk: what is open, picked and filtered. Nothing of it is the project's. */
interface Desk {
  readonly openArticleId: string | null;
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
  readonly saving: Saving;
  readonly notices: readonly Notice[];

  readonly openArticle: (articleId: string, place?: Place) => void;
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
  readonly notify: (notice: Omit<Notice, "id">) => void;
  readonly dismiss: (noticeId: number) => void;
}

/** More notices than this at once hide the text; the oldest gives way. */
const mostNotices = 3;

let lastNoticeId = 0;

export const useDesk = create<Desk>()((set) => ({
  openArticleId: null,
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
  saving: "saved",
  notices: [],

  openArticle: (articleId, place) =>
    set((desk) => ({
      openArticleId: articleId,
      place: place ?? null,
      activeAnnotationId:
        place?.annotationId ?? (desk.openArticleId === articleId ? desk.activeAnnotationId : null),
      hoveredAnnotationId: null,
      isSearching: false,
      isAnalysing: false,
    })),
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

onSaving((saving) => useDesk.setState({ saving }));
onFailure((failure) => useDesk.getState().notify({ tone: "problem", text: failure.message }));
