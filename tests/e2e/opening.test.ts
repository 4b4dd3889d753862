import { expect, test } from "@playwright/test";
import { articleList, articleText } from "./analyst.ts";
import { type LaunchedApp, launchApp } from "./app.ts";

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
});

test.afterEach(async () => {
  await launched.close();
});

/** The process id of the one library there is. */
async function libraryPid(): Promise<number> {
  const pid = await launched.app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === "Claimbench library")?.pid,
  );
  if (pid === undefined) throw new Error("there is no library");
  return pid;
}

test("the window stands while its project does not answer yet, and holds it as soon as it does", async () => {
  const { page } = launched;
  await expect(articleList(page).getByRole("option")).toHaveCount(5);
  const pid = await libraryPid();
  process.kill(pid, "SIGSTOP");
  try {
    await page.reload();
    await expect(page.getByRole("tab", { name: "Articles" })).toBeVisible();
    await expect(page.getByRole("searchbox", { name: "Filter articles" })).toBeVisible();
    await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "true");
    await expect(page.getByRole("main")).toContainText("Opening");
    // Nothing is said of what is not known: neither that there are no articles nor that all is saved.
    await expect(page.getByRole("status", { name: "Status" })).toBeEmpty();
    await expect(page.getByText("No articles yet")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Export…" })).toBeDisabled();
  } finally {
    process.kill(pid, "SIGCONT");
  }
  await expect(articleList(page).getByRole("option")).toHaveCount(5);
  await expect(articleText(page)).toContainText("White House");
  await expect(page.getByRole("status", { name: "Status" })).toContainText("Saved");
});
