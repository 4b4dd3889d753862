import { useQueryClient } from "@tanstack/react-query";
import { CircleCheck, CircleMinus, CircleX } from "lucide-react";
import { type ReactElement, useEffect, useState } from "react";
import type { ImportOutcome, ImportResult } from "../../../contract/records.ts";
import { keys } from "../../bridge/keys.ts";
import { askShell } from "../../bridge/shell.ts";
import { provideCommands } from "../../commands.ts";
import { useDesk } from "../../desk.ts";
import { Button } from "../../ui/Button.tsx";
import { ModalDialog } from "../../ui/ModalDialog.tsx";
import { en } from "../../wording/en.ts";

/** Carries out an import, and says what became of each file when some were refused. */
export function ImportDialog(): ReactElement | null {
  const [result, setResult] = useState<ImportResult | null>(null);

  const client = useQueryClient();

  useEffect(() => {
    const run = async () => {
      const reply = await askShell("shell.importArticles", {});
      const { notify, openArticle } = useDesk.getState();
      if (!reply.ok) return notify({ tone: "problem", text: reply.message });
      if (reply.value === null) return;
      const first = reply.value.files.find((file) => file.outcome === "imported")?.articleId;
      // An article can be opened once the list knows it.
      await client.invalidateQueries({ queryKey: keys.articles });
      if (first != null) openArticle(first);
      if (reply.value.refused > 0) setResult(reply.value);
      else notify({ tone: "success", text: en.import.done(reply.value) });
    };
    return provideCommands({ importArticles: () => void run() });
  }, [client]);

  if (result === null) return null;
  const close = () => setResult(null);
  return (
    <ModalDialog title={en.import.title} onClose={close}>
      <p className="text-ink-2">{en.import.partly(result)}</p>
      <ul className="max-h-[46vh] overflow-y-auto border-y border-line py-1">
        {result.files.map(({ path, outcome, message }) => (
          <li key={path} className="flex gap-2.5 py-1.5">
            <OutcomeIcon outcome={outcome} />
            <span className="selectable min-w-0 flex-1 [overflow-wrap:anywhere]">
              <span className="font-medium">{fileName(path)}</span>
              <span className="text-ink-3"> · {en.import.outcome[outcome]}</span>
              {message !== null && <span className="block text-[12.5px] text-ink-2">{message}</span>}
            </span>
          </li>
        ))}
      </ul>
      <p className="flex justify-end">
        <Button kind="primary" autoFocus onPress={close}>
          {en.import.close}
        </Button>
      </p>
    </ModalDialog>
  );
}

const outcomeIcons = {
  imported: { Icon: CircleCheck, colour: "text-saved" },
  unchanged: { Icon: CircleMinus, colour: "text-ink-3" },
  refused: { Icon: CircleX, colour: "text-problem" },
};

function OutcomeIcon({ outcome }: { readonly outcome: ImportOutcome }): ReactElement {
  const { Icon, colour } = outcomeIcons[outcome];
  return <Icon size={15} strokeWidth={1.75} aria-hidden="true" className={`mt-0.5 shrink-0 ${colour}`} />;
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
