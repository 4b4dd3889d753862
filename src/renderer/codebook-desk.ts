import { create } from "zustand";

export const tagViews = ["all", "unused", "once", "similar"] as const;

/** Which tags the panel shows. */
export type TagView = (typeof tagViews)[number];

export const tagOrders = ["own", "name", "count"] as const;

/** In which order: the analyst's own, by name, or the most used first. */
export type TagOrder = (typeof tagOrders)[number];

/** What is being done to one tag, in a field, a popover or a dialog of its own. */
export type Doing =
  | { readonly what: "menu"; readonly tagId: string; readonly x: number; readonly y: number }
  | {
      readonly what: "rename" | "look" | "describe" | "split" | "remove" | "move";
      readonly tagId: string;
    }
  /** `intoId` is the tag offered to merge into. */
  | { readonly what: "merge"; readonly tagId: string; readonly intoId?: string }
  /** A new tag below this one, or at the top. */
  | { readonly what: "create"; readonly tagId: string | null }
  | null;

interface CodebookDesk {
  readonly view: TagView;
  readonly order: TagOrder;
  readonly filter: string;
  /** Ids of the tags whose children are hidden. */
  readonly folded: ReadonlySet<string>;
  /** Ids of the tags that are always offered first, in the order of their pinning. */
  readonly pinned: readonly string[];
  readonly doing: Doing;
  /** Whose choices these are; null before a project is open. */
  readonly projectId: string | null;

  readonly see: (view: TagView) => void;
  readonly sort: (order: TagOrder) => void;
  readonly narrow: (filter: string) => void;
  readonly fold: (tagId: string, isFolded: boolean) => void;
  readonly foldThese: (tagIds: Iterable<string>) => void;
  readonly pin: (tagId: string, isPinned: boolean) => void;
  readonly start: (doing: Doing) => void;
  /** End it, unless something else has begun meanwhile. */
  readonly stop: (what: NonNullable<Doing>["what"]) => void;
  /** Take up what was chosen in this project the last time. */
  readonly remember: (projectId: string) => void;
}

const nothingFolded: ReadonlySet<string> = new Set();

export const useCodebookDesk = create<CodebookDesk>()((set) => ({
  view: "all",
  order: "own",
  filter: "",
  folded: nothingFolded,
  pinned: [],
  doing: null,
  projectId: null,

  see: (view) => set({ view }),
  sort: (order) => set({ order }),
  narrow: (filter) => set({ filter }),
  fold: (tagId, isFolded) =>
    set(({ folded }) => {
      const others = [...folded].filter((id) => id !== tagId);
      return { folded: new Set(isFolded ? [...others, tagId] : others) };
    }),
  foldThese: (tagIds) => set({ folded: new Set(tagIds) }),
  pin: (tagId, isPinned) =>
    set(({ pinned }) => {
      const others = pinned.filter((id) => id !== tagId);
      return { pinned: isPinned ? [...others, tagId] : others };
    }),
  start: (doing) => set({ doing }),
  stop: (what) => set(({ doing }) => (doing?.what === what ? { doing: null } : {})),
  remember: (projectId) =>
    set((desk) => (desk.projectId === projectId ? {} : { projectId, ...recall(projectId) })),
}));

const place = (projectId: string) => `codebook ${projectId}`;

/** What is chosen outlives the window, on this machine alone: it is no part of the project. */
useCodebookDesk.subscribe(({ projectId, view, order, folded, pinned }, before) => {
  if (projectId === null || projectId !== before.projectId) return;
  const isSame = view === before.view && order === before.order;
  if (isSame && folded === before.folded && pinned === before.pinned) return;
  localStorage.setItem(place(projectId), JSON.stringify({ view, order, folded: [...folded], pinned }));
});

function recall(projectId: string): Pick<CodebookDesk, "view" | "order" | "folded" | "pinned"> {
  const { view, order, folded, pinned } = parse(localStorage.getItem(place(projectId)));
  return {
    view: tagViews.find((each) => each === view) ?? "all",
    order: tagOrders.find((each) => each === order) ?? "own",
    folded: new Set(texts(folded)),
    pinned: texts(pinned),
  };
}

function texts(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((each) => typeof each === "string") : [];
}

function parse(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    return (stored === null ? null : JSON.parse(stored)) ?? {};
  } catch {
    // Whatever it was, the choices start anew.
    return {};
  }
}
