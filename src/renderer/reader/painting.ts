import type { Range as TextRange } from "../../core/text/range.ts";
import { Intervals } from "./intervals.ts";
import type { Mark } from "./paint/mark.ts";
import { RestingPaint } from "./paint/resting-paint.ts";
import { highlightName, type Paint, paintRules, type Tool, toolName } from "./paint-rules.ts";
import { paintWindow, type Stretch } from "./paint-window.ts";
import { firstWhere, type TextMap } from "./text-map.ts";

const nothing: TextRange = { start: 0, end: 0 };

const priorities = { hovered: 1, active: 2 } as const;

type Lift = keyof typeof priorities;

let painters = 0;

/**
 * Paints highlights over the text without touching it. Those at rest are drawn behind it
 * (paint/resting-paint.ts); the few that are lifted out, and what is shown for a while, are CSS Custom
 * Highlights. Their rules stand in a constructed style sheet, which the content security policy
 * allows.
 */
export class Painter {
  readonly #prefix: string;
  readonly #sheet = new CSSStyleSheet();
  readonly #map: TextMap;
  readonly #resting: RestingPaint;
  #marks = new Intervals<Mark>([]);
  /** Paints that have a rule, by the name of the highlight lifted most. */
  readonly #ruled = new Map<string, Paint>();
  #window: Stretch | null = null;
  #nearby: TextRange = nothing;
  #lifted: Record<Lift, string | null> = { hovered: null, active: null };
  #found: readonly TextRange[] = [];
  #liftedNames: Partial<Record<Lift, string>> = {};

  constructor(map: TextMap) {
    painters += 1;
    this.#prefix = `reader${painters}`;
    this.#map = map;
    this.#resting = new RestingPaint(map, this.#marks);
    map.root.dataset.painter = this.#prefix;
    this.#sheet.replaceSync(paintRules(this.#prefix, []));
    document.adoptedStyleSheets.push(this.#sheet);
  }

  setMarks(marks: readonly Mark[]): void {
    this.#marks = new Intervals(marks);
    this.#resting.setMarks(this.#marks);
    this.#paintLifted("hovered");
    this.#paintLifted("active");
  }

  /** Paint these highlights (by id) as these marks from now on; those that stay cost next to nothing. */
  changeMarks(ids: ReadonlySet<string>, marks: readonly Mark[]): void {
    const gone = this.#marks.where(({ id }) => ids.has(id));
    this.#marks = this.#marks.with(new Set(gone), marks);
    this.#resting.changeMarks(this.#marks, [...gone, ...marks]);
    for (const lift of ["hovered", "active"] as const) {
      if (ids.has(this.#lifted[lift] ?? "")) this.#paintLifted(lift);
    }
  }

  /** Lift one highlight out of the others; null puts it back. */
  lift(strength: Lift, id: string | null): void {
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
    const textIn = ({ top, bottom }: Stretch) => this.#map.rangeBetween(top + pageTop, bottom + pageTop);
    this.#nearby = textIn(next);
    this.#resting.show(this.#nearby, textIn(view));
    this.#paintFound();
  }

  /** The text whose highlights are painted; the same object until the view has moved on. */
  get nearby(): TextRange {
    return this.#nearby;
  }

  /**
   * The text may stand elsewhere, so that stretches hold other text than before. `isSetAnew`: its type
   * has changed, so that its words may stand elsewhere in their lines.
   */
  layOut(isSetAnew: boolean): void {
    this.#window = null;
    this.#resting.layOut(isSetAnew);
  }

  /** Ids of the highlights over a character, the shortest first. */
  hit(position: number): string[] {
    return [...new Set(this.#marks.at(position).map((mark) => mark.id))];
  }

  /** Take everything off the page. */
  dispose(): void {
    this.#resting.dispose();
    this.lift("hovered", null);
    this.lift("active", null);
    this.setPending(null);
    this.setSentence(null);
    this.setFound([], -1);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  #paintLifted(strength: Lift): void {
    const before = this.#liftedNames[strength];
    const lifted = this.#lifted[strength];
    const pieces = lifted === null ? [] : this.#marks.where(({ id }) => id === lifted);
    const paint = pieces[0]?.paint;
    const name = paint && highlightName(this.#prefix, paint, strength);
    if (before !== undefined && before !== name) CSS.highlights.delete(before);
    if (paint !== undefined && name !== undefined) {
      this.#rule(paint);
      this.#register(name, pieces, priorities[strength]);
    }
    if (name === undefined) delete this.#liftedNames[strength];
    else this.#liftedNames[strength] = name;
  }

  /** Only for what is lifted: new rules make the browser look at the style of the whole page again. */
  #rule(paint: Paint): void {
    const key = highlightName(this.#prefix, paint, "active");
    if (this.#ruled.has(key)) return;
    this.#ruled.set(key, paint);
    this.#sheet.replaceSync(paintRules(this.#prefix, [...this.#ruled.values()]));
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
