import { create } from "zustand";

interface Speech {
  /** What a screen reader is to say now; empty when there is nothing. */
  readonly words: string;
  readonly say: (words: string) => void;
}

/** The one voice of the window, for what happens without anything to look at where the focus is. */
export const useSpeech = create<Speech>()((set) => ({
  words: "",
  say: (words) => set({ words }),
}));
