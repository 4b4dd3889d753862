import { create } from "zustand";

interface StageDesk {
  /** How much of the width the left one of two articles takes. */
  readonly split: number;
  /** The articles whose cards lie over the text, where there is no room beside it. */
  readonly drawers: ReadonlySet<string>;
  readonly setSplit: (split: number) => void;
  readonly setDrawer: (articleId: string, isOpen: boolean) => void;
}

export const narrowest = 0.2;
export const widest = 0.8;

/** How the open articles are laid out. Nothing of it is the project's. */
export const useStageDesk = create<StageDesk>()((set) => ({
  split: 0.5,
  drawers: new Set(),
  setSplit: (split) => set({ split: Math.max(narrowest, Math.min(widest, split)) }),
  setDrawer: (articleId, isOpen) =>
    set(({ drawers }) => {
      const next = new Set(drawers);
      if (isOpen) next.add(articleId);
      else next.delete(articleId);
      return { drawers: next };
    }),
}));
