import type { ReactElement } from "react";
import { en } from "../../wording/en.ts";
import { useLate } from "./use-late.ts";

/** What stands until the project answers. A project that answers at once never shows it. */
export function Opening(): ReactElement {
  const isLate = useLate(150);
  return (
    <main
      aria-busy="true"
      className="grid h-full grid-cols-[var(--side-bar)_1fr] grid-rows-[var(--top-bar)_1fr]"
    >
      <span className="col-span-2 border-b border-line" />
      <span className="border-r border-line" />
      <span className="flex justify-center bg-paper pt-16">
        {isLate && (
          <span className="flex w-[min(66ch,80%)] flex-col gap-4">
            <span className="sr-only">{en.project.loading}</span>
            <Bar className="h-8 w-4/5" />
            <Bar className="mb-6 h-4 w-1/3" />
            {["w-full", "w-11/12", "w-[97%]", "w-2/3"].map((width) => (
              <Bar key={width} className={`h-4 ${width}`} />
            ))}
          </span>
        )}
      </span>
    </main>
  );
}

function Bar({ className }: { readonly className: string }): ReactElement {
  return <span className={`animate-pulse rounded-[4px] bg-sunken ${className}`} />;
}
