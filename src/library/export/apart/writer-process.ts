import { type Reply, refuse, succeed } from "../../../contract/failures.ts";
import type { PrintedSheet } from "../../../contract/process.ts";
import type { Backup } from "../../../contract/safety.ts";
import { openToCopy, openToRead, reasonOf, unsound } from "../../db/open.ts";
import { backUpInto } from "../../safety/keeper.ts";
import { produceExport } from "../produce.ts";
import { writeDurably } from "../whole-file.ts";
import { takePaperStep } from "./paper.ts";
import type {
  BackupRequest,
  CheckRequest,
  PaperRequest,
  WriteNews,
  WriteRequest,
  WriterRequest,
  Written,
} from "./protocol.ts";

/**
 * The process in which exports are put together, so that neither window nor library waits for them.
 * It reads the project through a connection of its own, as it is at that moment, and writes the one
 * file it is told to; whoever started it may kill it. Runs as an Electron utility process, where main
 * hands it a port to the library that asks, or as a Node child.
 */
interface Port {
  on(event: "message", listener: (message: { data: unknown }) => void): void;
  postMessage(news: WriteNews): void;
  start(): void;
}

interface ParentPort {
  once(event: "message", listener: (message: { ports: Port[] }) => void): void;
}

declare const process: NodeJS.Process & { readonly parentPort?: ParentPort };

async function carryOut(request: WriteRequest, tell: (news: WriteNews) => void): Promise<Reply<Written>> {
  const { project, order, file, path } = request;
  try {
    const db = openToRead(project);
    const produced = await produceExport(db, order, (step) => tell({ kind: "step", step }));
    if (!produced.ok) return produced;
    const { content, ...about } = produced.value;
    await writeDurably(file, content);
    return succeed(about);
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      return refuse("export-failed", { path, reason: reasonOf(error) });
    }
    return refuse("internal", { detail: error instanceof Error ? error.message : String(error) });
  }
}

function backUp({ project, backups, reason, nowMs }: BackupRequest): Reply<Backup> {
  try {
    const db = openToCopy(project);
    try {
      return backUpInto(db, backups, reason, nowMs);
    } finally {
      db.close();
    }
  } catch (error) {
    return refuse("backup-failed", { reason: reasonOf(error) });
  }
}

function check({ checked }: CheckRequest): Reply<string | null> {
  try {
    return succeed(unsound(openToRead(checked), true));
  } catch (error) {
    return refuse("internal", { detail: error instanceof Error ? error.message : String(error) });
  }
}

async function makePaper({ paper }: PaperRequest): Promise<Reply<readonly PrintedSheet[]>> {
  try {
    return succeed(await takePaperStep(paper));
  } catch (error) {
    return refuse("internal", { detail: error instanceof Error ? error.message : String(error) });
  }
}

function answer(data: unknown, tell: (news: WriteNews) => void): void {
  const request = data as WriterRequest;
  if ("backups" in request) tell({ kind: "backed-up", reply: backUp(request) });
  else if ("paper" in request) void makePaper(request).then((reply) => tell({ kind: "paper", reply }));
  else if ("checked" in request) tell({ kind: "checked", reply: check(request) });
  else void carryOut(request, tell).then((reply) => tell({ kind: "done", reply }));
}

if (process.parentPort === undefined) {
  process.on("message", (data) => answer(data, (news) => process.send?.(news)));
} else {
  process.parentPort.once("message", ({ ports: [port] }) => {
    if (port === undefined) throw new Error("a writer was started without a port");
    port.on("message", ({ data }) => answer(data, (news) => port.postMessage(news)));
    port.start();
  });
}
