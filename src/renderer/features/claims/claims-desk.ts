import { create } from "zustand";

/** What is open among the claims. Nothing of it is the project's. */
interface ClaimsDesk {
  /** The claim whose evidence is shown. */
  readonly openId: string | null;
  /** What is done to one claim, in a dialog; "new" makes one. */
  readonly doing:
    | { readonly what: "edit" | "merge"; readonly claimId: string }
    | { readonly what: "new" }
    | null;
}

export const useClaimsDesk = create<ClaimsDesk>()(() => ({ openId: null, doing: null }));
