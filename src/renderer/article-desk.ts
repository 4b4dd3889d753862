import { create } from "zustand";
import type { ReviewItem } from "../contract/records.ts";

/** What stands in an article's place other than the article as it is to be read. */
export type ArticleView =
  | { readonly kind: "version"; readonly ordinal: number }
  | { readonly kind: "difference"; readonly from: number; readonly to: number }
  /** Beside the newest text of another article. */
  | { readonly kind: "other"; readonly otherId: string }
  | { readonly kind: "correct" };

export const articleOrders = [
  "imported",
  "title",
  "source",
  "author",
  "date",
  "dateline",
  "language",
  "url",
  "length",
  "highlights",
] as const;

export type ArticleOrder = (typeof articleOrders)[number];

/** What is done to articles as a whole, beside reading them. Nothing of it is the project's. */
interface ArticleDesk {
  /** By article, so that a text being corrected is still there after a look at another article. */
  readonly views: Readonly<Record<string, ArticleView>>;
  /** Corrected texts not saved yet, by article. */
  readonly drafts: Readonly<Record<string, string>>;
  /** The article whose details are open. */
  readonly detailsOf: string | null;
  readonly isReviewing: boolean;
  /** The highlight for which a new place is being chosen in the text. */
  readonly moving: ReviewItem | null;
  readonly order: ArticleOrder;
  readonly isReversed: boolean;

  readonly view: (articleId: string, view: ArticleView | null) => void;
  /** Null when there is nothing to save any more. */
  readonly draft: (articleId: string, text: string | null) => void;
  readonly showDetails: (articleId: string | null) => void;
  readonly review: (isReviewing: boolean) => void;
  /** Choose a place for it in the text; null ends that. */
  readonly move: (item: ReviewItem | null) => void;
  readonly sort: (order: ArticleOrder) => void;
  readonly reverse: (isReversed: boolean) => void;
}

export const useArticleDesk = create<ArticleDesk>()((set) => ({
  views: {},
  drafts: {},
  detailsOf: null,
  isReviewing: false,
  moving: null,
  order: "imported",
  isReversed: false,

  view: (articleId, view) => set(({ views }) => ({ views: withEntry(views, articleId, view) })),
  draft: (articleId, text) => set(({ drafts }) => ({ drafts: withEntry(drafts, articleId, text) })),
  showDetails: (detailsOf) => set({ detailsOf }),
  review: (isReviewing) => set({ isReviewing }),
  move: (moving) => set({ moving, ...(moving === null ? {} : { isReviewing: false }) }),
  sort: (order) => set({ order }),
  reverse: (isReversed) => set({ isReversed }),
}));

function withEntry<T>(entries: Readonly<Record<string, T>>, key: string, value: T | null) {
  const { [key]: _before, ...others } = entries;
  return value === null ? others : { ...others, [key]: value };
}
