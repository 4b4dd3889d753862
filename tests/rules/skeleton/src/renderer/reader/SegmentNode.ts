import { TextNode } from "lexical";
import { lengthOf } from "../../core/text/range.ts";

/** A node's file is named after its class. */
export class SegmentNode extends TextNode {
  override $config() {
    return this.config("segment", { extends: TextNode });
  }

  /** In UTF-16 code units. */
  length(): number {
    return lengthOf({ start: 0, end: this.getTextContentSize() });
  }
}
