/** An article that lies open, with a tab of its own. */
export interface OpenTab {
  readonly articleId: string;
  /** Only looked at so far: the next article opened takes its place. */
  readonly isPreview: boolean;
}

/** Where one has been: a position in an article's text, in UTF-16 code units, or a report. */
export type Spot = { readonly articleId: string; readonly position: number } | { readonly reportId: string };

/** Which articles lie open, which of them are shown, and where one has been before. */
export interface Opened {
  /** In the order of the tabs, each article once. */
  readonly tabs: readonly OpenTab[];
  /** Articles that are shown, left to right: none, one, or two to compare. Each has a tab. */
  readonly shown: readonly string[];
  /** Which of those shown the keyboard acts on. */
  readonly at: number;
  /** Every open article, the last used first. */
  readonly used: readonly string[];
  /** Tabs closed, the last one last, each with where it stood. */
  readonly closed: readonly { readonly articleId: string; readonly place: number }[];
  readonly back: readonly Spot[];
  readonly forward: readonly Spot[];
}

export const nothingOpen: Opened = {
  tabs: [],
  shown: [],
  at: 0,
  used: [],
  closed: [],
  back: [],
  forward: [],
};

/** Tabs closed longer ago are not opened again, and places further back not gone to. */
const longestMemory = 50;

/** The article the keyboard acts on, or null. */
export function articleAtHand({ shown, at }: Opened): string | null {
  return shown[at] ?? null;
}

/**
 * Show an article in the pane at hand, in a tab of its own. One shown already is only turned to. A
 * preview gives its tab to the next article that has none.
 */
export function open(opened: Opened, articleId: string, isPreview: boolean): Opened {
  const { shown, at } = opened;
  const there = shown.indexOf(articleId);
  const tabs = withTab(opened, articleId, isPreview, there < 0 ? shown.toSpliced(at, 1) : shown);
  if (there >= 0) return settled({ ...opened, tabs, at: there }, articleId);
  return settled({ ...opened, tabs, shown: shown.toSpliced(at, 1, articleId) }, articleId);
}

/** No preview any more: something was done in it, or it was asked for by itself. */
export function keep(opened: Opened, articleId: string | null): Opened {
  if (!opened.tabs.some((tab) => tab.articleId === articleId && tab.isPreview)) return opened;
  return { ...opened, tabs: opened.tabs.map((tab) => (tab.articleId === articleId ? kept(tab) : tab)) };
}

/** Close a tab. A comparison ends with it; alone, the article used before takes its place. */
export function close(opened: Opened, articleId: string): Opened {
  const place = placeOf(opened, articleId);
  if (place < 0) return opened;
  const tabs = opened.tabs.toSpliced(place, 1);
  const used = opened.used.filter((id) => id !== articleId);
  const others = opened.shown.filter((id) => id !== articleId);
  const shown = others.length > 0 ? others : used.slice(0, 1);
  const at = others.length === opened.shown.length ? opened.at : 0;
  const closed = [...opened.closed, { articleId, place }].slice(-longestMemory);
  return { ...opened, tabs, used, shown, at, closed };
}

/** Open the tab closed last, where it stood; the same when none was. */
export function reopen(opened: Opened): Opened {
  const last = opened.closed.at(-1);
  if (last === undefined) return opened;
  const rest = { ...opened, closed: opened.closed.slice(0, -1) };
  if (placeOf(rest, last.articleId) >= 0) return reopen(rest);
  const tabs = rest.tabs.toSpliced(last.place, 0, { articleId: last.articleId, isPreview: false });
  return open({ ...rest, tabs }, last.articleId, false);
}

/** Put a tab at another place among the tabs, counted without it. */
export function move(opened: Opened, articleId: string, to: number): Opened {
  const from = placeOf(opened, articleId);
  if (from < 0) return opened;
  const place = Math.max(0, Math.min(to, opened.tabs.length - 1));
  const tabs = opened.tabs.toSpliced(from, 1).toSpliced(place, 0, opened.tabs[from]!);
  return { ...opened, tabs };
}

/** Show a second article on the right of the one at hand, and turn to it. */
export function compare(opened: Opened, articleId: string): Opened {
  const left = articleAtHand(opened);
  if (left === null || left === articleId) return opened;
  const tabs = withTab(opened, articleId, false, [left]);
  return settled({ ...opened, tabs, shown: [left, articleId], at: 1 }, articleId);
}

/** Show only the article at hand. */
export function endComparison(opened: Opened): Opened {
  const left = articleAtHand(opened);
  return left === null ? opened : { ...opened, shown: [left], at: 0 };
}

/** Let the keyboard act on another of the articles shown. */
export function turnTo(opened: Opened, articleId: string): Opened {
  const at = opened.shown.indexOf(articleId);
  return at < 0 || at === opened.at ? opened : settled({ ...opened, at }, articleId);
}

/** The article whose tab is `step` tabs further, round and round; null when there is no other. */
export function tabBeside(opened: Opened, step: 1 | -1): string | null {
  const { tabs } = opened;
  const here = placeOf(opened, articleAtHand(opened));
  if (tabs.length < 2 || here < 0) return null;
  return tabs[(here + step + tabs.length) % tabs.length]!.articleId;
}

/** Remember where one was before going somewhere else. */
export function leave(opened: Opened, from: Spot | null): Opened {
  if (from === null || isSame(opened.back.at(-1), from)) return opened;
  return { ...opened, back: [...opened.back, from].slice(-longestMemory), forward: [] };
}

/** Go to the place visited before (`step` -1) or, after that, the one left; null when there is none. */
export function travel(
  opened: Opened,
  from: Spot | null,
  step: 1 | -1,
): { readonly opened: Opened; readonly to: Spot } | null {
  const path = (step === -1 ? opened.back : opened.forward).filter((spot) => !isSame(spot, from));
  const to = path.at(-1);
  if (to === undefined) return null;
  const left = from === null ? [] : [from];
  const rest = path.slice(0, -1);
  const stacks =
    step === -1
      ? { back: rest, forward: [...opened.forward, ...left] }
      : { back: [...opened.back, ...left], forward: rest };
  const there = { ...opened, ...stacks };
  return { opened: "reportId" in to ? there : open(there, to.articleId, true), to };
}

/** Without the articles that are gone from the project. */
export function withoutGone(opened: Opened, isThere: (articleId: string) => boolean): Opened {
  const gone = opened.tabs.filter(({ articleId }) => !isThere(articleId));
  const left = gone.reduce((rest, { articleId }) => close(rest, articleId), opened);
  if (left === opened) return opened;
  const stays = (spot: Spot) => "reportId" in spot || isThere(spot.articleId);
  return { ...withSpots(left, stays), closed: left.closed.filter(({ articleId }) => isThere(articleId)) };
}

/** Without the reports that are gone from the project. */
export function withoutGoneReports(opened: Opened, isThere: (reportId: string) => boolean): Opened {
  return withSpots(opened, (spot) => !("reportId" in spot) || isThere(spot.reportId));
}

/** The same when all of the places stay. */
function withSpots(opened: Opened, stays: (spot: Spot) => boolean): Opened {
  const { back, forward } = opened;
  if (back.every(stays) && forward.every(stays)) return opened;
  return { ...opened, back: back.filter(stays), forward: forward.filter(stays) };
}

/** `stay` are articles that are shown also afterwards, so that a preview of them cannot give way. */
function withTab(
  opened: Opened,
  articleId: string,
  isPreview: boolean,
  stay: readonly string[],
): readonly OpenTab[] {
  const { tabs } = opened;
  const place = placeOf(opened, articleId);
  if (place >= 0) return isPreview ? tabs : tabs.with(place, kept(tabs[place]!));
  const preview = tabs.findIndex((tab) => tab.isPreview && !stay.includes(tab.articleId));
  if (preview >= 0) return tabs.with(preview, { articleId, isPreview });
  return tabs.toSpliced(placeOf(opened, articleAtHand(opened)) + 1, 0, { articleId, isPreview });
}

/** The same with this article as the last used, and without any that has no tab any more. */
function settled(opened: Opened, articleId: string): Opened {
  const used = [articleId, ...opened.used.filter((id) => id !== articleId)];
  return { ...opened, used: used.filter((id) => placeOf(opened, id) >= 0) };
}

function kept({ articleId }: OpenTab): OpenTab {
  return { articleId, isPreview: false };
}

function placeOf({ tabs }: Pick<Opened, "tabs">, articleId: string | null): number {
  return tabs.findIndex((tab) => tab.articleId === articleId);
}

function isSame(one: Spot | null | undefined, other: Spot | null): boolean {
  if (one === null || one === undefined || other === null) return (one ?? null) === other;
  if ("reportId" in one || "reportId" in other)
    return "reportId" in one && "reportId" in other && one.reportId === other.reportId;
  return one.articleId === other.articleId && one.position === other.position;
}
