import { $create, DecoratorNode, type LexicalNode } from "lexical";
import type { SectionBlock, SectionSource } from "../../../../core/report/composed/document.ts";

import { blockElement } from "./block-element.ts";

/** A generated section of a report. What it shows is looked up by React (Blocks.tsx). */
export class SectionNode extends DecoratorNode<SectionBlock> {
  __source: SectionSource = { kind: "tag", tagId: "", path: "", withBelow: true };

  override $config() {
    return this.config("report-section", { extends: DecoratorNode });
  }
  override afterCloneFrom(prev: this): void {
    super.afterCloneFrom(prev);
    this.__source = prev.__source;
  }

  override createDOM(): HTMLElement {
    return blockElement("report-section");
  }
  override updateDOM(): boolean {
    return false;
  }
  override decorate(): SectionBlock {
    return this.getBlock();
  }
  override isInline(): boolean {
    return false;
  }
  /** What is copied to other programs. */
  override getTextContent(): string {
    const source = this.getLatest().__source;
    return source.kind === "tag" ? source.path : source.name;
  }

  getBlock(): SectionBlock {
    return { kind: "section", source: this.getLatest().__source };
  }
  setBlock({ source }: SectionBlock): this {
    const self = this.getWritable();
    self.__source = source;
    return self;
  }
}

export function $createSectionNode(block: SectionBlock): SectionNode {
  return $create(SectionNode).setBlock(block);
}

export function $isSectionNode(node: LexicalNode | null | undefined): node is SectionNode {
  return node instanceof SectionNode;
}
