import { FileDown } from "lucide-react";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { planDropped } from "../../bridge/shell.ts";
import { enImport as en } from "../../wording/en-import.ts";
import type { Importing } from "./use-import.ts";

/** The whole window takes files; while some are held over it, it says so. */
export function DropTarget({ importing }: { readonly importing: Importing }): ReactElement | null {
  const [isOver, setIsOver] = useState(false);
  // Entering a child comes before leaving its parent, so the window is left when both are even.
  const depth = useRef(0);

  useEffect(() => {
    const onEnter = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      depth.current += 1;
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setIsOver(false);
    };
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = "copy";
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      // Anything else would let the browser open the file in place of the window.
      event.preventDefault();
      event.stopPropagation();
      depth.current = 0;
      setIsOver(false);
      void importing.offer(planDropped([...(event.dataTransfer?.files ?? [])]), en.notOnDisk);
    };
    const listeners = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop };
    const entries = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    // Before the parts of the window: the article's text refuses every drop.
    for (const [type, listener] of entries) window.addEventListener(type, listener, { capture: true });
    return () => {
      for (const [type, listener] of entries) window.removeEventListener(type, listener, { capture: true });
    };
  }, [importing]);

  if (!isOver) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-[color-mix(in_oklab,var(--paper)_82%,transparent)] p-6">
      <div className="grid size-full place-items-center rounded-[14px] border-2 border-dashed border-accent bg-[color-mix(in_oklab,var(--accent-soft)_55%,transparent)]">
        <p role="status" className="flex flex-col items-center gap-2 text-center">
          <FileDown size={34} strokeWidth={1.4} aria-hidden="true" className="text-accent" />
          <span className="font-serif text-[24px] font-semibold tracking-[-0.01em]">{en.drop}</span>
          <span className="text-[13.5px] text-ink-2">{en.dropHint}</span>
        </p>
      </div>
    </div>
  );
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
