import type { ReactElement } from "react";
import { ask } from "../bridge/ask.ts";
import { SegmentNode } from "../reader/SegmentNode.ts";
import { AskButton } from "../ui/AskButton.tsx";

/** Features stand above everything else in the window. */
export function Article(): ReactElement {
  return <AskButton onAsk={() => void ask(0, SegmentNode.length)} />;
}
