import { $create, DecoratorNode, type LexicalNode } from "lexical";
import type { EvidenceBlock, Remembered } from "../../../../core/report/composed/document.ts";

import { blockElement } from "./block-element.ts";

const nothing: Remembered = { quote: "", tags: [], note: "", citation: "" };

/** A highlight in a report. What it shows is looked up by React (Blocks.tsx); the node knows only which it is. */
export class EvidenceNode extends DecoratorNode<EvidenceBlock> {
  __annotationId = "";
  __remembered: Remembered = nothing;

  override $config() {
    return this.config("report-evidence", { extends: DecoratorNode });
  }
  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev);
    this.__annotationId = prev.__annotationId;
    this.__remembered = prev.__remembered;
  }

  override createDOM(): HTMLElement {
    return blockElement("report-evidence");
  }
  override updateDOM(): boolean {
    return false;
  }
  override decorate(): EvidenceBlock {
    return this.getBlock();
  }
  override isInline(): boolean {
    return false;
  }
  /** What is copied to other programs. */
  override getTextContent(): string {
    const { quote, citation } = this.getLatest().__remembered;
    return `“${quote.replace(/\s+/g, " ")}” (${citation})`;
  }

  getBlock(): EvidenceBlock {
    const { __annotationId: annotationId, __remembered: remembered } = this.getLatest();
    return { kind: "evidence", annotationId, remembered };
  }
  setBlock({ annotationId, remembered }: EvidenceBlock): this {
    const self = this.getWritable();
    self.__annotationId = annotationId;
    self.__remembered = remembered;
    return self;
  }
}

export function $createEvidenceNode(block: EvidenceBlock): EvidenceNode {
  return $create(EvidenceNode).setBlock(block);
}

export function $isEvidenceNode(node: LexicalNode | null | undefined): node is EvidenceNode {
  return node instanceof EvidenceNode;
}
