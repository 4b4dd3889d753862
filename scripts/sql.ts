import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { runAsCommand } from "./checks/command-line.ts";
import { type Finding, filesUnder, type Verdict } from "./checks/finding.ts";

/** The only room for SQL, so that every query can be found, timed and read in one place. */
const sqlRoom = "src/library/db/";

/**
 * What SQL looks like inside a string. Capitals only: all SQL here is written in capitals, and
 * "Select a tag from the list" is a sentence for the screen.
 */
const sqlTexts = [
  /\bSELECT\b[\s\S]*\bFROM\b/,
  /\b(INSERT|REPLACE)\s+(OR\s+\w+\s+)?INTO\b/,
  /\bUPDATE\b[\s\S]*\bSET\b/,
  /\bDELETE\s+FROM\b/,
  /\b(CREATE|DROP|ALTER)\s+(TEMP\s+)?(VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW|UNIQUE)\b/,
  /\bPRAGMA\s+\w/,
];

/** SQL text or a prepared statement anywhere in src/ but in src/library/db. */
export async function checkSql(root: string): Promise<Verdict> {
  const files = await filesUnder(root, "src", [".ts", ".tsx"]);
  const findings: Finding[] = [];
  for (const file of files.filter((name) => !name.startsWith(sqlRoom))) {
    findings.push(...sqlIn(file, await readFile(join(root, file), "utf8")));
  }
  return { looked: files.length, unit: "files", findings };
}

/** One finding a line at most: read from the syntax tree, so that a comment may talk about SQL. */
function sqlIn(file: string, text: string): Finding[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const byLine = new Map<number, Finding>();
  const visit = (node: ts.Node): void => {
    if (isPrepareCall(node) || isSqlText(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      const message = `SQL belongs into ${sqlRoom}; call a repository there. See docs/architecture.md.`;
      byLine.set(line, { file, line, rule: "sql-outside-db", message });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...byLine.values()];
}

function isPrepareCall(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === "prepare"
  );
}

function isSqlText(node: ts.Node): boolean {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  return isText && sqlTexts.some((pattern) => pattern.test(node.getText()));
}

if (import.meta.main) await runAsCommand("sql", checkSql);
