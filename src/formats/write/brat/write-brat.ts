import { byArticle, type ExchangeData } from "../../../core/exchange/exchange.ts";
import { type ZipEntry, zip } from "../zip/zip.ts";
import { standoff } from "./standoff.ts";
import { type BratTypes, bratTypes } from "./types.ts";

/**
 * A folder for brat as a ZIP: each article as `NAME.txt`, UTF-8 to the letter, and `NAME.ann`, with
 * the configuration that makes the tags known (`annotation.conf`) and shows their paths (`visual.conf`).
 */
export async function writeBrat(data: ExchangeData): Promise<Uint8Array> {
  const types = bratTypes(data.tags);
  const nameOf = namer();
  const entries: ZipEntry[] = [
    { path: "annotation.conf", content: annotationConf(types) },
    { path: "visual.conf", content: visualConf(types) },
  ];
  for (const { article, annotations } of byArticle(data)) {
    const name = nameOf(article.name);
    entries.push({ path: `${name}.txt`, content: article.text });
    entries.push({ path: `${name}.ann`, content: standoff(article, annotations, types) });
  }
  return zip(entries);
}

/** Names of devices, which Windows takes for files' names whatever their extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** File names that no system and no brat server stumbles over, each given once. */
function namer(): (name: string) => string {
  const taken = new Set<string>();
  return (given) => {
    const plain = given
      .replace(/\.[A-Za-z0-9]{1,8}$/, "")
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9_-]+/g, "_")
      .slice(0, 80);
    const base = (plain.replace(/^_+|_+$/g, "") || "article").replace(reserved, "article_$&");
    let name = base;
    for (let next = 2; taken.has(name.toLowerCase()); next++) name = `${base}_${next}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

function annotationConf({ all }: BratTypes): string {
  const entities = all.map(({ type }) => type).join("\n");
  return `[entities]\n${entities}\n\n[relations]\n\n[events]\n\n[attributes]\n`;
}

/** A bar ends a label there and cannot be escaped, so one that looks like it stands for it. */
function visualConf({ all }: BratTypes): string {
  const labels = all
    .map(({ type, label }) => `${type} | ${label.replace(/\s+/g, " ").replaceAll("|", "∣")}`)
    .join("\n");
  return `[labels]\n${labels}\n\n[drawing]\n`;
}
