import { useEffect, useState } from "react";
import { ask } from "../../bridge/library.ts";
import { enExport as en } from "../../wording/en-export.ts";

/** So long typing must pause before the project is asked, in milliseconds. */
const pause = 200;

interface Count {
  /** How much the export would take, in words; "" until it is known. */
  readonly text: string;
  /** Why the query cannot be understood. */
  readonly problem: string | null;
}

/** How much an export of what this query finds would hold, live while it is typed. */
export function useExportCount(query: string): Count {
  const [count, setCount] = useState<Count>({ text: "", problem: null });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      const reply = await ask("export.count", query.trim() === "" ? {} : { query });
      if (!isWanted) return;
      if (!reply.ok) setCount({ text: "", problem: reply.message });
      else
        setCount({
          text: reply.value.annotations === 0 ? en.takesNone : en.takes(reply.value),
          problem: null,
        });
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [query]);
  return count;
}
