import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import ts from "typescript";
import type { Finding } from "./finding.ts";

/** What a worker made from this module is given, and answers with `Finding[]`. */
export interface CompileJob {
  readonly root: string;
  /** Folders relative to the root, each with a tsconfig.json. */
  readonly programs: readonly string[];
}

type Declarations = Map<string, ts.SourceFile | undefined>;

function compileAll({ root, programs }: CompileJob): Finding[] {
  const declarations: Declarations = new Map();
  return programs.flatMap((program) => compile(root, program, declarations));
}

function compile(root: string, program: string, declarations: Declarations): Finding[] {
  const file = join(root, program, "tsconfig.json");
  if (!existsSync(file)) {
    return [{ file: program, line: null, rule: "no-tsconfig", message: "a room needs a tsconfig.json." }];
  }
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error) return [toFinding(root, program, error)];
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, join(root, program));
  const host = sharingHost(parsed.options, declarations);
  const compiled = ts.createProgram({ rootNames: parsed.fileNames, options: parsed.options, host });
  return [
    ...parsed.errors,
    ...compiled.getOptionsDiagnostics(),
    ...compiled.getGlobalDiagnostics(),
    ...parsed.fileNames.flatMap((name) => errorsIn(compiled, name)),
  ].map((diagnostic) => toFinding(root, program, diagnostic));
}

/**
 * Reads each declaration file once for all programs; they look the same to every one, since the
 * options that change how a file is read and bound are all in tsconfig.base.json.
 */
function sharingHost(options: ts.CompilerOptions, declarations: Declarations): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const readFresh = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (!/\.d\.[cm]?ts$/.test(name)) return readFresh(name, ...rest);
    if (!declarations.has(name)) declarations.set(name, readFresh(name, ...rest));
    return declarations.get(name);
  };
  return host;
}

/**
 * Errors of one of the room's own files. Files of other rooms that it imports are not asked here:
 * their own programs answer for them, with their own globals and not with this room's.
 */
function errorsIn(compiled: ts.Program, name: string): readonly ts.Diagnostic[] {
  const source = compiled.getSourceFile(name);
  return source
    ? [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)]
    : [];
}

/** The rule is the compiler's code: `TS2304`. What belongs to no file carries the program's name. */
function toFinding(
  root: string,
  program: string,
  { file, start, code, messageText }: ts.Diagnostic,
): Finding {
  const rule = `TS${code}`;
  if (!file) return { file: program, line: null, rule, message: inShort(messageText) };
  return {
    file: relative(root, file.fileName).replaceAll("\\", "/"),
    line: file.getLineAndCharacterOfPosition(start ?? 0).line + 1,
    rule,
    message: inShort(messageText),
  };
}

/** A chain of reasons can be pages long; the first says where it hurts and the last says why. */
function inShort(messageText: string | ts.DiagnosticMessageChain): string {
  if (typeof messageText === "string") return messageText;
  let last = messageText;
  while (last.next?.[0]) last = last.next[0];
  return last === messageText ? last.messageText : `${messageText.messageText} … ${last.messageText}`;
}

if (!isMainThread) parentPort?.postMessage(compileAll(workerData as CompileJob));
