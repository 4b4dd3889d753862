import type { ReactElement } from "react";
import { en } from "../../wording/en.ts";
import { useLate } from "./use-late.ts";

/** What stands in the middle until the project answers. A project that answers at once never shows it. */
export function Opening(): ReactElement {
  const isLate = useLate(150);
  return (
    <main aria-busy="true" className="flex flex-1 justify-center pt-16">
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
    </main>
  );
}

function Bar({ className }: { readonly className: string }): ReactElement {
  return <span className={`animate-pulse rounded-[4px] bg-sunken ${className}`} />;
}
