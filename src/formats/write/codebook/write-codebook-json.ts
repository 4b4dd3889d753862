import type { ExchangeData, ExchangeTag } from "../../../core/exchange/exchange.ts";

/** Of docs/formats/codebook-json.md. */
const formatVersion = 1;

interface Written {
  readonly name: string;
  readonly tags: readonly Written[];
}

/** The codebook as JSON, nested as the tree is, in its order, with nothing of the project around it. */
export function writeCodebookJson({ tags }: ExchangeData): string {
  const children = Map.groupBy(tags, ({ parentId }) => parentId);
  const written = ({
    id,
    name,
    colour,
    pattern,
    description,
    inclusion,
    exclusion,
  }: ExchangeTag): Written => ({
    ...{ name, colour, pattern, description, inclusion, exclusion },
    tags: (children.get(id) ?? []).map(written),
  });
  const codebook = {
    format: "claimbench-codebook",
    formatVersion,
    tags: (children.get(null) ?? []).map(written),
  };
  return `${JSON.stringify(codebook, null, 1)}\n`;
}
