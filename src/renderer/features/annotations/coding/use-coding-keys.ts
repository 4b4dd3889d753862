import type { Annotation, ArticleWithText, Tag } from "../../../../contract/records.ts";
import { tagAsQuoted } from "../../../../core/tag/in-vivo.ts";
import type { Range as TextRange } from "../../../../core/text/range.ts";
import { runCommand } from "../../../commands.ts";
import { useDesk } from "../../../desk.ts";
import type { Reader } from "../../../reader/reader.ts";
import type { ReaderAction } from "../../../reader/reader-keys.ts";
import { enCoding as en } from "../../../wording/en-coding.ts";
import type { Bounds } from "../bounds/use-bounds.ts";
import type { Editing } from "../card-actions.ts";
import { neighbour } from "../neighbour.ts";
import type { Reshaping } from "./use-reshaping.ts";
import type { Sentences } from "./use-sentence.ts";
import type { Sticky } from "./use-sticky.ts";

interface Materials {
  readonly article: ArticleWithText;
  readonly shown: readonly Annotation[];
  readonly annotations: readonly Annotation[];
  readonly recent: readonly Tag[];
  readonly active: Annotation | null;
  readonly reader: Reader | null;
  readonly reading: Sentences;
  readonly sticky: Sticky;
  readonly bounds: Bounds;
  readonly reshaping: Reshaping;
  readonly speak: (words: string) => void;
  readonly create: (range: TextRange, paths: readonly string[], then?: Editing) => Promise<void>;
  readonly addTags: (annotationId: string, paths: readonly string[]) => Promise<void>;
  readonly remove: (annotation: Annotation) => Promise<void>;
  readonly goTo: (annotation: Annotation | null) => void;
  readonly hit: (ids: readonly string[]) => void;
  readonly leaveText: (range: TextRange | null) => void;
  readonly openTagField: (range: TextRange) => void;
  readonly select: (range: TextRange | null) => void;
  readonly addPiece: (range: TextRange | null) => Promise<void>;
  readonly removePiece: () => Promise<void> | void;
  readonly weigh: () => Promise<void> | void;
  readonly edit: (annotationId: string, what: Editing) => void;
}

type Act = (action: ReaderAction, range: TextRange | null) => Promise<void> | void;

type Apply = (target: TextRange | null, paths: readonly string[]) => Promise<void> | void;

/**
 * What the keys of the text do. A letter means the selection; without one, the sentence being read;
 * without that, the highlight at hand.
 */
export function useCodingKeys(materials: Materials): Act {
  const { article, annotations, shown, recent, active, reader } = materials;
  const { reading, sticky, bounds, reshaping, speak, create, addTags, goTo } = materials;
  const { activate, notify } = useDesk.getState();

  const goBySentence = (step: 1 | -1) => {
    materials.select(null);
    if (reading.go(step)) activate(null);
  };
  const extend = (step: 1 | -1) => {
    const range = reading.extend(step);
    if (range !== null) materials.select(range);
  };
  /** Tag new words, or the highlight at hand. */
  const apply: Apply = (target, paths) => {
    if (paths.length === 0) return;
    if (target !== null) return create(target, paths);
    return active === null ? speak(en.nothingHere) : addTags(active.id, paths);
  };
  const quoted = (target: TextRange | null): Promise<void> | void => {
    const words = target ?? active;
    if (words === null) return speak(en.nothingHere);
    const tag = tagAsQuoted(article.text.slice(words.start, words.end));
    if (tag === null) return notify({ tone: "info", text: en.noQuotedTag, topic: "tags" });
    return apply(target, [tag]);
  };

  return (action, range) => {
    const caret = reader?.caretPosition() ?? 0;
    const from = active ?? reading.sentence ?? { start: caret, end: caret };
    /** After the last highlight of an article comes the first one of the next. */
    const goOrCross = (step: 1 | -1) => {
      const next = neighbour(shown, from, step);
      if (next !== null) return goTo(next);
      runCommand(step === 1 ? "nextArticleHighlight" : "previousArticleHighlight", "button");
    };
    const target = range ?? reading.sentence;
    switch (action.do) {
      case "nextSentence":
        return goBySentence(1);
      case "previousSentence":
        return goBySentence(-1);
      case "extendNext":
        return extend(1);
      case "extendPrevious":
        return extend(-1);
      case "highlight":
        return target === null ? speak(en.nothingHere) : create(target, []);
      case "note":
        if (target !== null) return create(target, [], "note");
        return active === null ? speak(en.nothingHere) : materials.edit(active.id, "note");
      case "claim":
        if (target !== null) return create(target, [], "claim");
        return active === null ? speak(en.nothingHere) : materials.edit(active.id, "claim");
      case "tag":
        if (target !== null) return materials.openTagField(target);
        return active === null ? speak(en.nothingHere) : materials.edit(active.id, "tag");
      case "recent":
        return apply(
          target,
          recent.slice(action.number - 1, action.number).map((tag) => tag.path),
        );
      case "quoted":
        return quoted(target);
      case "repeat":
        return sticky.last().then((paths) => apply(target, paths));
      case "sticky":
        return sticky.toggle();
      case "bounds": {
        const meant = active ?? annotations.find(({ id }) => id === reader?.painter.hit(caret)[0]);
        if (meant === undefined) return speak(en.nothingHere);
        activate(meant.id);
        reading.leave();
        materials.select(null);
        return bounds.begin(meant, caret);
      }
      case "addPiece":
        return materials.addPiece(target);
      case "removePiece":
        return materials.removePiece();
      case "importance":
        return materials.weigh();
      case "merge":
        return reshaping.merge();
      case "split":
        return reshaping.split();
      case "role":
        // The lines' affair: use-lines.tsx.
        return;
      case "remove":
        return active === null ? undefined : materials.remove(active);
      case "previous":
        return goOrCross(-1);
      case "next":
        return goOrCross(1);
      case "previousArticle":
        return runCommand("previousArticleHighlight", "button");
      case "nextArticle":
        return runCommand("nextArticleHighlight", "button");
      case "leave":
        return materials.leaveText(range);
      case "enter":
        return range === null ? materials.hit(reader?.painter.hit(caret) ?? []) : undefined;
    }
  };
}
