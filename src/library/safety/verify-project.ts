import { setImmediate } from "node:timers/promises";
import type { VerifyResult } from "../../contract/records.ts";
import type { ReadDb } from "../db/connection.ts";
import { reasonOf } from "../db/open.ts";
import { countRows } from "../db/project.ts";
import { counted, type Finding, fine } from "../db/verification/finding.ts";
import { checkLog, checkWritten } from "../db/verification/history.ts";
import {
  checkCounts,
  checkSearchRows,
  checkSettings,
  checkStructure,
  damageOfSearchIndex,
} from "../db/verification/structure.ts";
import { checkFiles, checkLines, checkQuotations, checkTexts } from "../db/verification/texts.ts";
import type { Project } from "../project.ts";
import { listBackups } from "./backup-files.ts";
import { problemOf } from "./restore.ts";

type Step = (db: ReadDb) => Finding | Promise<Finding>;

const pause = () => setImmediate();

/**
 * Check everything a project promises, and say in plain words what was looked at. Changes nothing; other
 * questions are answered in between.
 *
 * @param onStep how many checks are done, of how many
 */
export async function verifyProject(
  project: Project,
  onStep: (done: number, total: number) => void = () => undefined,
): Promise<VerifyResult> {
  const steps: readonly Step[] = [
    checkStructure,
    checkSettings,
    (db) => checkTexts(db, pause),
    (db) => checkFiles(db, pause),
    (db) => checkQuotations(db, pause),
    checkLines,
    (db) => checkLog(db, pause),
    (db) => checkWritten(db, pause),
    () => checkKnown(project),
    checkCounts,
    (db) => checkSearch(db, project),
    () => checkPlace(project),
    () => checkBackup(project),
  ];
  const findings: Finding[] = [];
  for (const step of steps) {
    onStep(findings.length, steps.length);
    await pause();
    findings.push(await guarded(step, project.read));
  }
  onStep(steps.length, steps.length);
  const problems = findings.flatMap((finding) => finding.problems);
  const { articles, annotations } = countRows(project.read);
  return {
    ok: problems.length === 0,
    problems,
    articles,
    annotations,
    checks: findings.map(({ code, title, problems: found, skipped }) => ({
      ...{ code, title, skipped },
      isFine: found.length === 0,
    })),
  };
}

/** A page that cannot be read is a finding, and not the end of the checks. */
async function guarded(step: Step, db: ReadDb): Promise<Finding> {
  try {
    return await step(db);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!code.startsWith("SQLITE_")) throw error;
    const message = `A part of the file cannot be read (${code}).`;
    return { ...fine("unreadable", "A part of the project."), problems: [{ code: "structure", message }] };
  }
}

function checkSearch(db: ReadDb, project: Project): Finding {
  const finding = checkSearchRows(db);
  const reply = project.transaction(
    (writing) => ({ ok: true, value: damageOfSearchIndex(writing) }),
    () => false,
  );
  // What cannot be written cannot be asked this either; its rows were looked at.
  if (!reply.ok || reply.value === null) return finding;
  const message = `The search index “${reply.value}” is damaged. It is made anew from the texts when the project is repaired; no text or highlight is touched by this.`;
  return { ...finding, problems: [...finding.problems, { code: "search-damaged", message }] };
}

/** The end of the log, as it was last known outside the file. */
function checkKnown(project: Project): Finding {
  const title = "The history goes on from where it was last seen on this computer.";
  const { keeper } = project;
  if (keeper === null) return { ...fine("known", title), skipped: "Nothing is kept outside the file here." };
  const note = keeper.compareWithKnown();
  return note === null
    ? fine("known", title)
    : { ...fine("known", title), problems: [{ code: note.code, message: note.message }] };
}

function checkPlace(project: Project): Finding {
  const title = "The file is where it was opened, and can be written.";
  const trouble = project.trouble();
  if (trouble === null) return fine("place", title);
  if (trouble.fail !== "project-replaced") return { ...fine("place", title), skipped: trouble.message };
  return { ...fine("place", title), problems: [{ code: trouble.fail, message: trouble.message }] };
}

function checkBackup({ keeper }: Project): Finding {
  let backups: ReturnType<typeof listBackups>;
  try {
    backups = keeper === null ? [] : listBackups(keeper.folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const message = `The folder in which backups are kept cannot be read (${reasonOf(error)}).`;
    const problems = [{ code: "backup-damaged", message }];
    return { ...fine("backups", "The newest backup can be restored."), problems };
  }
  const [newest] = backups;
  if (newest === undefined) {
    return { ...fine("backups", "The newest backup can be restored."), skipped: "There is no backup yet." };
  }
  const title = `${counted(backups.length, "backup")}, the newest fit to be restored.`;
  const problem = problemOf(newest.path);
  if (problem === null) return fine("backups", title);
  const message = `The newest backup, of ${newest.at}, is damaged (${problem}).`;
  return { ...fine("backups", title), problems: [{ code: "backup-damaged", message }] };
}
