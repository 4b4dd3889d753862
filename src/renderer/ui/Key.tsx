import type { ReactElement } from "react";

/** A key as it stands on the keyboard. */
export function Key({ children }: { readonly children: string }): ReactElement {
  return (
    <kbd className="inline-flex h-[18px] items-center rounded-[4px] border border-line bg-panel px-1 font-sans text-[11px] leading-none text-ink-3">
      {children}
    </kbd>
  );
}
