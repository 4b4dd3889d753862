/**
 * Which room may import what: the one allow-list behind the table in docs/architecture.md.
 *
 * A module belongs to the first row whose folder it is in, so a row for a folder stands before
 * the row for the folder around it. What a row does not name is refused. `rooms` are folders,
 * `packages` npm packages (`@scope/` for a whole scope), `node` whether Node's own modules may
 * be imported. Rows that ask for more belong into docs/architecture.md first.
 */
const formatLibraries = [
  ...["yauzl", "yazl", "saxes", "fast-xml-parser", "mammoth", "docx", "pdfjs-dist"],
  ...["@mozilla/readability", "linkedom", "dompurify", "csv-parse", "csv-stringify"],
  ...["write-excel-file", "read-excel-file", "chardet", "iconv-lite"],
];
const comparisonLibraries = ["diff-match-patch-es", "approx-string-match"];
const rendererLibraries = [
  ...["react", "react-dom", "lexical", "@lexical/", "react-aria-components", "@tanstack/", "zustand"],
  ...["lucide-react", "dompurify", "@fontsource-variable/", "@observablehq/plot"],
];
const libraryPackages = ["uuid", "write-file-atomic", "sanitize-filename"];
const libraryRooms = ["src/library", "src/core", "src/formats", "src/contract"];

const table = [
  // Pure ES packages whose algorithms are not worth writing again: docs/decisions/0006.
  { room: "src/core/anchor", rooms: ["src/core"], packages: comparisonLibraries, node: false },
  { room: "src/core/text/versions", rooms: ["src/core"], packages: comparisonLibraries, node: false },
  { room: "src/core/facts", rooms: ["src/core"], packages: ["chrono-node", "eld"], node: false },
  { room: "src/core", rooms: ["src/core"], packages: [], node: false },
  { room: "src/contract", rooms: ["src/contract", "src/core"], packages: ["zod"], node: false },
  { room: "src/formats", rooms: ["src/formats", "src/core"], packages: formatLibraries, node: false },
  {
    room: "src/library/db",
    rooms: libraryRooms,
    packages: ["better-sqlite3", ...libraryPackages],
    node: true,
  },
  { room: "src/library", rooms: libraryRooms, packages: libraryPackages, node: true },
  { room: "src/main", rooms: ["src/main", "src/contract"], packages: ["electron"], node: true },
  { room: "src/preload", rooms: ["src/preload", "src/contract"], packages: ["electron"], node: false },
  {
    room: "src/renderer/bridge",
    rooms: ["src/renderer/bridge", "src/core", "src/contract"],
    packages: rendererLibraries,
    node: false,
  },
  {
    room: "src/renderer/ui",
    rooms: ["src/renderer/ui", "src/core", "src/contract"],
    packages: rendererLibraries,
    node: false,
  },
  {
    room: "src/renderer/reader",
    rooms: ["src/renderer/reader", "src/renderer/ui", "src/renderer/bridge", "src/core", "src/contract"],
    packages: rendererLibraries,
    node: false,
  },
  {
    room: "src/renderer",
    rooms: ["src/renderer", "src/core", "src/contract"],
    packages: rendererLibraries,
    node: false,
  },
  {
    room: "src/cli",
    rooms: ["src/cli", "src/library", "src/contract", "src/core"],
    packages: [],
    node: true,
  },
];

const inFolder = (folder) => `^${folder}/`;

/** A package, or the types published for it, wherever node_modules is. */
const inPackage = (name) => {
  const escaped = name.replaceAll(".", "\\.");
  const typesOfIt = escaped.replace(/^@(.+?)\//, "$1__");
  return `(^|/)node_modules/(${escaped}|@types/${typesOfIt})${name.endsWith("/") ? "" : "/"}`;
};

const list = (things) => (things.length === 0 ? "none" : things.join(", "));

/** One refusal for each row, named after its room: `src/core` gives `src-core-imports`. */
const refusals = table.map(({ room, rooms, packages, node }, row) => ({
  name: `${room.replaceAll("/", "-")}-imports`,
  comment:
    `${room} may import rooms: ${list(rooms)}; packages: ${list(packages)}; ` +
    `Node's modules: ${node ? "yes" : "no"}. The reasons are in docs/architecture.md.`,
  severity: "error",
  from: {
    path: inFolder(room),
    pathNot: table
      .slice(0, row)
      .filter((earlier) => earlier.room.startsWith(`${room}/`))
      .map((earlier) => inFolder(earlier.room)),
  },
  to: {
    couldNotResolve: false,
    pathNot: [...rooms.map(inFolder), ...packages.map(inPackage)],
    ...(node ? { dependencyTypesNot: ["core"] } : {}),
  },
}));

export default {
  forbidden: [
    ...refusals,
    {
      name: "not-found",
      comment: "An import that leads nowhere cannot be judged. See docs/architecture.md.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-network",
      comment:
        "The product opens no network connection, nor does it import what could. See docs/security.md.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(node:)?(http|https|http2|net|dgram|tls|dns|dns/promises|inspector|undici)$" },
    },
    {
      name: "no-circular",
      comment: "Modules that import each other are one module in two files. See docs/architecture.md.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    // The poison files in tests/rules/ break the rules on purpose.
    exclude: { path: "^tests/rules/(poison|skeleton)/" },
    doNotFollow: { path: "(^|/)node_modules/" },
    // Imports of types count too: a room that knows another room's types is not apart from it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    moduleSystems: ["es6", "cjs"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types", "style"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".css", ".d.ts"],
    },
  },
};
