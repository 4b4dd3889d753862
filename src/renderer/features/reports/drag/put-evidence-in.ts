import { ask } from "../../../bridge/library.ts";
import { useDesk } from "../../../desk.ts";
import { useSpeech } from "../../../speech.ts";
import { enReports as en } from "../../../wording/en-reports.ts";
import { rememberedOf } from "../blocks/remembered.ts";
import { editorOf } from "../reports-desk.ts";

/** Put highlights, as they are now, before a block of the open report; of those that are no longer there it says so. */
export async function putEvidenceIn(ids: readonly string[], reportId: string, block: number): Promise<void> {
  const reply = await ask("report.live", { annotationIds: [...ids], sections: [] });
  const { notify } = useDesk.getState();
  if (!reply.ok) return notify({ tone: "problem", text: reply.message, topic: "put-evidence-in" });
  const editor = editorOf(reportId);
  if (editor === null) return;
  const blocks = reply.value.evidence.flatMap((each) =>
    each.state === "here"
      ? [
          {
            kind: "evidence" as const,
            annotationId: each.annotationId,
            remembered: rememberedOf(each.highlight),
          },
        ]
      : [],
  );
  const left = ids.length - blocks.length;
  if (left > 0) notify({ tone: "problem", text: en.goneBefore(left), topic: "put-evidence-in" });
  if (blocks.length === 0) return;
  editor.insertAt(block, blocks);
  editor.focus();
  const quotes = blocks.map(({ remembered }) => remembered.quote).join(" … ");
  useSpeech.getState().say(en.inserted(quotes.slice(0, 80)));
}
