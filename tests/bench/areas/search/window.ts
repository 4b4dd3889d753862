import type { Page } from "@playwright/test";
import { searchFor } from "../../../e2e/analyst.ts";
import { compared, figure } from "../../measure/compare.ts";
import type { Row } from "../../measure/rows.ts";
import { quantile } from "../../measure/statistics.ts";
import type { Setting } from "../area.ts";
import { articleShown, gapsWhile, inDrivenWindow } from "../window/driven.ts";
import { classes, searchesOf } from "./queries.ts";

const area = "search";

/** What an analyst sees of a search: from the library's answer to the painted results, and typing. */
export async function searchWindow({ scratch, isQuick, say }: Setting): Promise<Row[]> {
  const articles = isQuick ? 1000 : 10_000;
  const size = `${articles.toLocaleString("en")} articles, ${(articles * 10).toLocaleString("en")} highlights`;
  const rows: Row[] = [];
  await inDrivenWindow(articles, { scratch, say }, async (app, page) => {
    say("search: in the window");
    await app.context().addInitScript(countFramesFromAnswers);
    await page.reload();
    await articleShown(page);
    const queries = classes.flatMap((each) => searchesOf(each, isQuick ? 2 : 5));
    const frames: number[] = [];
    for (const query of queries) {
      const found = await framesUntilPainted(page, query);
      if (found !== null) frames.push(found);
    }
    rows.push(
      figure({
        area,
        name: "frames from the library's answer to painted results, p95",
        size,
        ours: quantile(frames, 0.95),
        bar: { most: 2 },
      }),
    );
    const resting = await gapsWhile(page, () => page.waitForTimeout(3000));
    const field = page.getByRole("search").getByRole("searchbox", { name: "Search project" });
    await field.fill("");
    const typing = await gapsWhile(page, () =>
      field.pressSequentially('tag:quote/* "direct talks" OR near(peace talks, 5) source:times', {
        delay: 30,
      }),
    );
    rows.push(
      compared({
        ...{ area, name: "typing a search, between two frames", size, otherName: "the window at rest" },
        ...{ samples: { ours: typing, other: resting }, by: "p95" },
      }),
    );
  });
  return rows;
}

/** In the page before its own scripts: counts frames from an answer with hits to its first hit in the list. */
function countFramesFromAnswers(): void {
  const add = MessagePort.prototype.addEventListener;
  const spaceless = (text: string) => text.replace(/\s+/g, "");
  const count = (snippet: string) => {
    let frames = 0;
    const look = () => {
      frames += 1;
      const list = document.querySelector(
        '[role="list"][aria-label="Search results"], [aria-label="Search results"]',
      );
      const isThere = spaceless(list?.textContent ?? "").includes(spaceless(snippet).slice(0, 60));
      if (isThere || frames > 600)
        Object.assign(window, { benchFramesToResults: isThere ? frames : Number.NaN });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  MessagePort.prototype.addEventListener = function listen(this: MessagePort, type: string, listener: never) {
    add.call(this, type, ((event: MessageEvent) => {
      (listener as (event: MessageEvent) => void)(event);
      const value = event.data?.reply?.value;
      if (type === "message" && Array.isArray(value?.hits)) {
        if (value.hits.length === 0) Object.assign(window, { benchFramesToResults: null });
        else count(value.hits[0].snippet);
      }
    }) as EventListener);
  };
}

/** Null for a search that finds nothing. */
async function framesUntilPainted(page: Page, query: string): Promise<number | null> {
  await page.evaluate(() => Reflect.deleteProperty(window, "benchFramesToResults"));
  await searchFor(page, query);
  const found = await page.waitForFunction(() => "benchFramesToResults" in window, null, { timeout: 60_000 });
  await found.dispose();
  return page.evaluate(
    () => (window as unknown as { benchFramesToResults: number | null }).benchFramesToResults,
  );
}
