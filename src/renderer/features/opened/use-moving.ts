import { useEffect, useEffectEvent } from "react";
import { flushSync } from "react-dom";
import type { CommandId } from "../../../contract/commands.ts";
import type { Article } from "../../../contract/records.ts";
import { provideCommands, runCommand } from "../../commands.ts";
import { spotHere, useDesk } from "../../desk.ts";
import { close, compare, endComparison, move, reopen, tabBeside, travel } from "../../opened.ts";
import { focusText } from "../../reader/open-readers.ts";
import { useSpeech } from "../../speech.ts";
import { enOpened as en } from "../../wording/en-opened.ts";
import { closeShownReport, goToReport, stepToReport } from "../reports/list/report-tabs.ts";
import { partnerFor } from "./partner.ts";
import { nextPart } from "./parts.ts";
import { useHighlightsElsewhere } from "./use-highlights-elsewhere.ts";

const movings = [
  "nextTab",
  "previousTab",
  "closeTab",
  "reopenTab",
  "moveTabLeft",
  "moveTabRight",
  "compare",
  "goBack",
  "goForward",
  "nextPane",
  "previousPane",
  "nextArticleHighlight",
  "previousArticleHighlight",
] as const satisfies readonly CommandId[];

type Moving = (typeof movings)[number];

/** The commands by which one goes from article to article, and the mouse's own keys for back and forward. */
export function useMoving(articles: readonly Article[]): void {
  const { openArticle, arrange, notify } = useDesk.getState();
  const { say } = useSpeech.getState();
  const goToHighlights = useHighlightsElsewhere(articles);
  const labelOf = (id: string | null) => articles.find((article) => article.id === id)?.label ?? "";
  const atHand = () => useDesk.getState().openArticleId;
  const tell = (text: string) => notify({ tone: "info", text, topic: "opened" });

  /**
   * Change what is open, and let the keyboard go on in the article that is at hand then. The change
   * is drawn first: to take the focus in an article that still waits, the browser lays it out twice.
   */
  const follow = (change: () => void, wordsNow: () => string) => {
    flushSync(change);
    const words = wordsNow();
    const articleId = atHand();
    if (articleId !== null) focusText(articleId);
    say(words);
  };
  const step = (by: 1 | -1) => {
    if (stepToReport(by)) return;
    const next = tabBeside(useDesk.getState().opened, by);
    if (next === null) return;
    follow(
      () => openArticle(next, undefined, true),
      () => labelOf(next),
    );
  };
  const moveTab = (by: 1 | -1) => {
    const articleId = atHand();
    if (articleId === null) return;
    const placeOf = () => useDesk.getState().opened.tabs.findIndex((tab) => tab.articleId === articleId);
    arrange((opened) => move(opened, articleId, placeOf() + by));
    say(en.moved(placeOf() + 1, useDesk.getState().opened.tabs.length));
  };
  const go = (by: 1 | -1) => {
    const desk = useDesk.getState();
    const way = travel(desk.opened, spotHere(desk), by);
    if (way === null) return tell(by === -1 ? en.firstPlace : en.lastPlace);
    if ("reportId" in way.to) return goToReport(way.opened, way.to.reportId);
    const { articleId, position } = way.to;
    const turn = () => {
      arrange(() => way.opened);
      useDesk.setState({
        place: { start: position, end: position },
        isSearching: false,
        isAnalysing: false,
        openReportId: null,
      });
    };
    follow(turn, () => labelOf(articleId));
  };

  const deeds: Record<Moving, () => void> = {
    nextTab: () => step(1),
    previousTab: () => step(-1),
    closeTab: () => {
      if (closeShownReport()) return;
      const articleId = atHand();
      if (articleId === null) return window.close();
      follow(
        () => arrange((opened) => close(opened, articleId)),
        () => en.closed(labelOf(articleId)),
      );
    },
    reopenTab: () => {
      if (useDesk.getState().opened.closed.length === 0) return tell(en.nothingClosed);
      follow(
        () => arrange(reopen),
        () => labelOf(atHand()),
      );
    },
    moveTabLeft: () => moveTab(-1),
    moveTabRight: () => moveTab(1),
    compare: () => {
      const { opened } = useDesk.getState();
      if (opened.shown.length === 2) {
        return follow(
          () => arrange(endComparison),
          () => en.comparisonEnded,
        );
      }
      const partner = partnerFor(opened, articles);
      if (partner === null) return tell(en.nothingToCompare);
      const before = labelOf(atHand());
      follow(
        () => arrange((now) => compare(now, partner)),
        () => en.comparing(before, labelOf(partner)),
      );
    },
    goBack: () => go(-1),
    goForward: () => go(1),
    nextPane: () => nextPart(1),
    previousPane: () => nextPart(-1),
    nextArticleHighlight: () => void goToHighlights(1),
    previousArticleHighlight: () => void goToHighlights(-1),
  };

  const run = useEffectEvent((id: Moving) => deeds[id]());
  useEffect(() => provideCommands(Object.fromEntries(movings.map((id) => [id, () => run(id)]))), []);

  useEffect(() => {
    // The fourth and fifth button of a mouse.
    const onMouseUp = ({ button }: MouseEvent) => {
      if (button === 3) runCommand("goBack", "button");
      if (button === 4) runCommand("goForward", "button");
    };
    window.addEventListener("mouseup", onMouseUp);
    return () => window.removeEventListener("mouseup", onMouseUp);
  }, []);
}
