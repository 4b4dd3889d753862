import type { Range as TextRange } from "../../core/text/range.ts";
import { Intervals } from "./intervals.ts";
import { highlightName, type Paint, paintRules, type Strength, type Tool, toolName } from "./paint-rules.ts";
import { paintWindow, type Stretch } from "./paint-window.ts";
import { firstWhere, type TextMap } from "./text-map.ts";

/** A highlight to be painted; several with one id are one highlight in several pieces. */
export interface Mark extends TextRange {
  readonly id: string;
  readonly paint: Paint;
}

const nothing: TextRange = { start: 0, end: 0 };

const priorities: Record<Strength, number> = { resting: 0, hovered: 1, active: 2 };

let painters = 0;

/**
 * Paints highlights over the text without touching the page: CSS Custom Highlights, one for each
 * paint, registered only near the view. The rules stand in a constructed style sheet, which the
 * content security policy allows.
 */
export class Painter {
  readonly #prefix: string;
  readonly #sheet = new CSSStyleSheet();
  readonly #map: TextMap;
  #marks = new Intervals<Mark>([]);
  #byId: ReadonlyMap<string, readonly Mark[]> = new Map();
  #rules = "";
  #window: Stretch | null = null;
  #nearby: TextRange = nothing;
  #names = new Set<string>();
  #lifted: Record<"hovered" | "active", string | null> = { hovered: null, active: null };
  #found: readonly TextRange[] = [];
  #liftedNames: Partial<Record<Strength, string>> = {};

  constructor(map: TextMap) {
    painters += 1;
    this.#prefix = `reader${painters}`;
    this.#map = map;
    document.adoptedStyleSheets.push(this.#sheet);
  }

  setMarks(marks: readonly Mark[]): void {
    this.#marks = new Intervals(marks);
    this.#byId = Map.groupBy(marks, ({ id }) => id);
    const paints = new Map(
      marks.map(({ paint }) => [highlightName(this.#prefix, paint, "resting"), paint] as const),
    );
    const rules = paintRules(this.#prefix, [...paints.values()]);
    if (rules !== this.#rules) this.#sheet.replaceSync(rules);
    this.#rules = rules;
    this.#paintResting();
    this.#paintLifted("hovered");
    this.#paintLifted("active");
  }

  /** Lift one highlight out of the others; null puts it back. */
  lift(strength: "hovered" | "active", id: string | null): void {
    if (this.#lifted[strength] === id) return;
    this.#lifted[strength] = id;
    this.#paintLifted(strength);
  }

  /** Keep a selection visible while the focus is elsewhere; null ends that. */
  setPending(range: TextRange | null): void {
    this.#setTool("pending", range === null ? [] : [range], 3);
  }

  /** Show lightly which sentence is being read; null ends that. */
  setSentence(range: TextRange | null): void {
    this.#setTool("sentence", range === null ? [] : [range], -1);
  }

  /** Show what was found, in reading order and none over another, and which of it is the one at hand. */
  setFound(ranges: readonly TextRange[], at: number): void {
    this.#found = ranges;
    const current = ranges[at];
    this.#paintFound();
    this.#setTool("current", current === undefined ? [] : [current], 5);
  }

  /** Say which stretch of the text's element is in view, from its upper edge. */
  setView(view: Stretch): void {
    const next = paintWindow(this.#window, view);
    if (next === this.#window) return;
    this.#window = next;
    const pageTop = this.#map.root.getBoundingClientRect().top;
    this.#nearby = this.#map.rangeBetween(next.top + pageTop, next.bottom + pageTop);
    this.#paintResting();
    this.#paintFound();
  }

  /** The text whose highlights are registered; the same object until the view has moved on. */
  get nearby(): TextRange {
    return this.#nearby;
  }

  /** The text is laid out anew: stretches hold other text than before. */
  forgetView(): void {
    this.#window = null;
  }

  /** Ids of the highlights over a character, the shortest first. */
  hit(position: number): string[] {
    return [...new Set(this.#marks.at(position).map((mark) => mark.id))];
  }

  /** Take everything off the page. */
  dispose(): void {
    this.setMarks([]);
    this.setPending(null);
    this.setSentence(null);
    this.setFound([], -1);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #paintResting(): void {
    const byName = new Map<string, TextRange[]>();
    for (const mark of this.#marks.overlapping(this.#nearby)) {
      const name = highlightName(this.#prefix, mark.paint, "resting");
      const ranges = byName.get(name);
      if (ranges === undefined) byName.set(name, [mark]);
      else ranges.push(mark);
    }
    for (const name of this.#names) if (!byName.has(name)) CSS.highlights.delete(name);
    for (const [name, ranges] of byName) this.#register(name, ranges, priorities.resting);
    this.#names = new Set(byName.keys());
  }

  #paintLifted(strength: "hovered" | "active"): void {
    const before = this.#liftedNames[strength];
    const pieces = this.#byId.get(this.#lifted[strength] ?? "");
    const name = pieces && highlightName(this.#prefix, pieces[0]!.paint, strength);
    if (before !== undefined && before !== name) CSS.highlights.delete(before);
    if (pieces !== undefined && name !== undefined) this.#register(name, pieces, priorities[strength]);
    if (name === undefined) delete this.#liftedNames[strength];
    else this.#liftedNames[strength] = name;
  }

  #paintFound(): void {
    const { start, end } = this.#nearby;
    const from = firstWhere(this.#found.length, (at) => this.#found[at]!.end > start);
    const to = firstWhere(this.#found.length, (at) => this.#found[at]!.start >= end);
    this.#setTool("found", this.#found.slice(from, to), 4);
  }

  #setTool(tool: Tool, ranges: readonly TextRange[], priority: number): void {
    const name = toolName(this.#prefix, tool);
    if (ranges.length === 0 || this.#map.isEmpty) CSS.highlights.delete(name);
    else this.#register(name, ranges, priority);
  }

  #register(name: string, ranges: readonly TextRange[], priority: number): void {
    const highlight = new Highlight(...ranges.map((range) => this.#map.staticRange(range)));
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
}
