import { beforeEach, expect, test, vi } from "vitest";

const live = vi.hoisted(() => {
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined });
  return { here: [] as string[] };
});
vi.mock("../../../../../../src/renderer/bridge/library.ts", () => ({
  ask: async (_channel: string, { annotationIds }: { annotationIds: string[] }) => ({
    ok: true,
    value: {
      evidence: annotationIds.map((annotationId) =>
        live.here.includes(annotationId)
          ? { state: "here", annotationId, highlight: { annotation: {}, quote: `Words of ${annotationId}` } }
          : { state: "gone", annotationId },
      ),
    },
  }),
}));
vi.mock("../../../../../../src/renderer/features/reports/blocks/remembered.ts", () => ({
  rememberedOf: ({ quote }: { quote: string }) => ({ quote }),
}));

import { useDesk } from "../../../../../../src/renderer/desk.ts";
import { putEvidenceIn } from "../../../../../../src/renderer/features/reports/drag/put-evidence-in.ts";
import type { ReportEditor } from "../../../../../../src/renderer/features/reports/editor/report-editor.ts";
import { provideEditor } from "../../../../../../src/renderer/features/reports/reports-desk.ts";
import { useSpeech } from "../../../../../../src/renderer/speech.ts";

const inserted: string[] = [];
const said: string[] = [];

beforeEach(() => {
  inserted.length = 0;
  said.length = 0;
  useDesk.setState(useDesk.getInitialState());
  useSpeech.setState({ say: (words: string) => void said.push(words) });
  const insertAt = (_at: number, blocks: readonly { annotationId: string }[]) =>
    void inserted.push(...blocks.map(({ annotationId }) => annotationId));
  provideEditor("r", {
    editor: { insertAt, focus: () => undefined } as unknown as ReportEditor,
    flush: async () => undefined,
  });
});

function notices(): readonly string[] {
  return useDesk.getState().notices.map(({ text }) => text);
}

test("a highlight deleted while it was dragged is not announced as inserted, and the analyst hears why", async () => {
  live.here = [];
  await putEvidenceIn(["a"], "r", 0);
  expect([inserted, said, notices()]).toEqual([
    [],
    [],
    ["The highlight was not inserted: it is no longer in the project."],
  ]);
});

test("of several, those that are still there are inserted and announced", async () => {
  live.here = ["b"];
  await putEvidenceIn(["a", "b"], "r", 0);
  expect([inserted, said]).toEqual([["b"], ["Inserted “Words of b”"]]);
  expect(notices()).toHaveLength(1);
});
