import { useEffect, useEffectEvent, useState } from "react";
import type { DeskState } from "../../../contract/desk-state.ts";
import { mostTabs } from "../../../contract/most-tabs.ts";
import type { Article } from "../../../contract/records.ts";
import { keptDesk } from "../../bridge/first-answers.ts";
import { askShell } from "../../bridge/shell.ts";
import { useDesk } from "../../desk.ts";
import { articleAtHand, nothingOpen, withoutGone } from "../../opened.ts";
import { keepPosition, keptPositions, onPosition } from "../../reader/open-readers.ts";
import { useStageDesk } from "./stage-desk.ts";

/** Changes that follow each other faster than this, in milliseconds, are remembered in one go. */
const pause = 500;

/**
 * Lays out the desk as it was when the project's window was last open, and has main remember it from
 * then on. Gives true as soon as the desk is as it is to be.
 */
export function useDeskMemory(articles: readonly Article[] | undefined): boolean {
  const [isReady, setIsReady] = useState(false);
  const isLoaded = articles !== undefined;

  const lay = useEffectEvent((kept: DeskState | null) => {
    const isThere = (id: string) => articles?.some((article) => article.id === id) ?? false;
    if (kept !== null) restore(kept, isThere);
    // A window that has never been used begins with the first article.
    const first = articles?.[0]?.id;
    const { opened, openArticle } = useDesk.getState();
    if (kept === null && opened.tabs.length === 0 && first !== undefined) openArticle(first, undefined, true);
    setIsReady(true);
  });
  useEffect(() => {
    if (!isLoaded) return;
    let isOver = false;
    void keptDesk().then((kept) => {
      if (!isOver) lay(kept);
    });
    return () => {
      isOver = true;
    };
  }, [isLoaded]);

  useEffect(() => (isReady ? remember() : undefined), [isReady]);

  // What an undo takes out of the project takes its tab along.
  useEffect(() => {
    if (!isReady || articles === undefined) return;
    const ids = new Set(articles.map(({ id }) => id));
    useDesk.getState().arrange((opened) => withoutGone(opened, (id) => ids.has(id)));
  }, [isReady, articles]);
  return isReady;
}

function restore(kept: DeskState, isThere: (id: string) => boolean): void {
  for (const [id, position] of Object.entries(kept.positions)) keepPosition(id, position);
  useStageDesk.getState().setSplit(kept.split);
  const { reports, report } = kept;
  if (reports.length > 0) useDesk.setState({ openReports: reports, openReportId: report });
  // Something may have been opened already, by a file dropped on the window.
  if (useDesk.getState().opened.tabs.length > 0) return;
  const tabs = kept.tabs.filter((tab) => isThere(tab.articleId));
  const shown = kept.shown.filter((id) => tabs.some((tab) => tab.articleId === id));
  const last = tabs.at(-1);
  if (shown.length === 0 && last !== undefined) shown.push(last.articleId);
  const opened = { ...nothingOpen, tabs, shown, at: Math.min(kept.at, Math.max(0, shown.length - 1)) };
  const atHand = articleAtHand(opened);
  const used = shown.toSorted((one, other) => Number(other === atHand) - Number(one === atHand));
  useDesk.getState().arrange(() => ({ ...opened, used }));
}

/** Tell main of every change, a moment later. Answers with its own undo. */
function remember(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = "";
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    const state = deskNow();
    const now = JSON.stringify(state);
    if (now === told) return;
    told = now;
    void askShell("shell.keepDesk", state);
  };
  const later = () => {
    timer ??= setTimeout(tell, pause);
  };
  later();
  const stops = [useDesk.subscribe(later), useStageDesk.subscribe(later), onPosition(later)];
  window.addEventListener("pagehide", tell);
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
    window.removeEventListener("pagehide", tell);
  };
}

function deskNow(): DeskState {
  const { opened } = useDesk.getState();
  const { shown, at } = opened;
  const { split } = useStageDesk.getState();
  const near = opened.tabs.findIndex((tab) => tab.articleId === articleAtHand(opened));
  const from = Math.max(0, Math.min(near - mostTabs / 2, opened.tabs.length - mostTabs));
  const tabs = opened.tabs
    .filter((tab, i) => (i >= from && i < from + mostTabs) || shown.includes(tab.articleId))
    .slice(0, mostTabs);
  const positions = Object.fromEntries(
    tabs.flatMap(({ articleId }) => {
      const position = keptPositions().get(articleId);
      return position === undefined ? [] : [[articleId, position] as const];
    }),
  );
  const { openReports, openReportId: report } = useDesk.getState();
  const reports = openReports.slice(0, mostTabs);
  return { tabs: [...tabs], shown: [...shown], at, split, positions, reports, report };
}
