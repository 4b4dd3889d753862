import { barX, barY, cell, ruleY } from "@observablehq/plot";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { type ReactElement, useCallback, useMemo } from "react";
import type { Analysed } from "../../../contract/analysis.ts";
import type { AnalysisKind } from "../../../contract/analysis-kinds.ts";
import type { Output, Question } from "../../../contract/library.ts";
import type { Tag } from "../../../contract/records.ts";
import { keys } from "../../bridge/keys.ts";
import { askOrThrow } from "../../bridge/query-client.ts";
import { tagColourVar } from "../../ui/tag-colour.ts";
import { number } from "../../wording/counts.ts";
import { enAnalysis as en } from "../../wording/en-analysis.ts";
import { queryForCell } from "./chosen-tags.ts";
import { type NumberCell, NumberTable } from "./NumberTable.tsx";
import { PlotFigure } from "./PlotFigure.tsx";

interface ViewProps {
  readonly asked: Analysed;
  readonly tags: readonly Tag[];
}

type Channel = `analysis.${AnalysisKind}`;

function useAnalysis<C extends Channel>(channel: C, asked: Analysed): UseQueryResult<Output<C>> {
  return useQuery({
    queryKey: [...keys.everyAnalysis, channel, asked],
    queryFn: () => askOrThrow<C>(channel, asked as Question<C>),
    staleTime: 0,
  });
}

/** Room for names beside a picture, in CSS pixels. */
const marginLeft = 190;

/** As much of a tag's path as there is room for: its own name stands at the end. */
const short = (path: string) => (path.length > 26 ? `…${path.slice(-25)}` : path);

/** As much of an article's name as there is room for. */
const begun = (name: string) => (name.length > 26 ? `${name.slice(0, 25).trimEnd()}…` : name);

/** Room that the title of a moment takes, turned as it is. */
const leastTitle = 18;

/** There is no half of a highlight. */
const wholeOnly = (count: number) => (Number.isInteger(count) ? number(count) : "");

/** Cells no wider than they are needed, however few there are. */
const widthFor = (columns: number, most: number) => Math.min(most, marginLeft + columns * 46 + 60);

const heightFor = (rows: number) => rows * 26 + 60;

function CooccurrenceView({ asked }: ViewProps): ReactElement | null {
  const { data } = useAnalysis("analysis.cooccurrence", asked);
  const options = useCallback(
    (most: number) => {
      const pathOf = new Map(data!.tags.map(({ tagId, path }) => [tagId, path]));
      const cells = data!.pairs.flatMap(({ a, b, c }) => [
        { x: pathOf.get(a)!, y: pathOf.get(b)!, c },
        { x: pathOf.get(b)!, y: pathOf.get(a)!, c },
      ]);
      const paths = data!.tags.map(({ path }) => path);
      return {
        ...{ marginLeft, marginTop: 8, marginBottom: 110, height: heightFor(paths.length) + 66 },
        width: widthFor(paths.length, most),
        x: { domain: paths, tickFormat: short, tickRotate: -40, label: null },
        y: { domain: paths, tickFormat: short, label: null },
        opacity: { domain: [0, 1], range: [0.08, 1] },
        marks: [cell(cells, { x: "x", y: "y", fill: "var(--accent)", fillOpacity: "c", inset: 1, rx: 3 })],
      };
    },
    [data],
  );
  if (data === undefined) return null;
  if (data.pairs.length === 0) return <p className="text-[14px] text-ink-2">{en.noPairs}</p>;
  const pairOf = new Map(
    data.pairs.flatMap((pair) => [
      [`${pair.a} ${pair.b}`, pair] as const,
      [`${pair.b} ${pair.a}`, pair] as const,
    ]),
  );
  return (
    <>
      <PlotFigure label={en.picture(en.kinds.cooccurrence)} options={options} />
      <NumberTable
        caption={en.kinds.cooccurrence}
        corner={en.tag}
        columns={data.tags.map(({ tagId, path }) => ({ id: tagId, title: path }))}
        rows={data.tags.map((row) => ({
          id: row.tagId,
          head: row.path,
          cells: data.tags.map((column): NumberCell => {
            const pair = pairOf.get(`${row.tagId} ${column.tagId}`);
            if (pair === undefined) return { text: row === column ? "–" : "" };
            return {
              text: en.c(pair.c),
              name: en.cell(pair.count, `${en.both(row.path, column.path)}, c ${en.c(pair.c)}`),
              query: queryForCell([row.path, column.path], asked.withChildren),
            };
          }),
        }))}
      />
    </>
  );
}

function MatrixView({ asked }: ViewProps): ReactElement | null {
  const { data } = useAnalysis("analysis.matrix", asked);
  const options = useCallback(
    (width: number) => {
      const pathOf = new Map(data!.tags.map(({ tagId, path }) => [tagId, path]));
      const paths = data!.tags.map(({ path }) => path);
      const most = Math.max(1, ...data!.cells.map(({ count }) => count));
      const labelOf = new Map(data!.articles.map(({ articleId, label }) => [articleId, label]));
      return {
        ...{ marginLeft, marginTop: 8, marginBottom: 130, height: heightFor(paths.length) + 86 },
        width: widthFor(data!.articles.length, width),
        x: {
          domain: data!.articles.map(({ articleId }) => articleId),
          tickFormat: (id: string) => begun(labelOf.get(id) ?? ""),
          ...{ tickRotate: -40, label: null },
        },
        y: { domain: paths, tickFormat: short, label: null },
        opacity: { domain: [0, most], range: [0.08, 1] },
        marks: [
          cell(data!.cells, {
            x: "articleId",
            y: (each: { tagId: string }) => pathOf.get(each.tagId),
            ...{ fill: "var(--accent)", fillOpacity: "count", inset: 1, rx: 3 },
          }),
        ],
      };
    },
    [data],
  );
  if (data === undefined) return null;
  const counts = new Map(data.cells.map((each) => [`${each.tagId} ${each.articleId}`, each.count]));
  return (
    <>
      <PlotFigure label={en.picture(en.kinds.matrix)} options={options} />
      {data.further > 0 && <p className="text-ink-2">{en.further(data.further)}</p>}
      <NumberTable
        caption={en.kinds.matrix}
        corner={en.tag}
        columns={data.articles.map(({ articleId, label }) => ({ id: articleId, title: label }))}
        rows={data.tags.map(({ tagId, path }) => ({
          id: tagId,
          head: path,
          cells: data.articles.map(({ articleId, name, label }): NumberCell => {
            const count = counts.get(`${tagId} ${articleId}`);
            if (count === undefined) return { text: "" };
            const beside = `article:"${name.replaceAll('"', "")}"`;
            return {
              text: number(count),
              name: en.cell(count, en.inPlace(path, label)),
              query: queryForCell([path], asked.withChildren, beside),
            };
          }),
        }))}
      />
    </>
  );
}

function CoverageView({ asked, tags }: ViewProps): ReactElement | null {
  const { data } = useAnalysis("analysis.coverage", asked);
  const colourOf = useColours(tags);
  const bars = useMemo(() => {
    const paths = data?.tags.map(({ path }) => path) ?? [];
    const rows = {
      ...{ marginTop: 8, marginBottom: 44, height: heightFor(paths.length) + 14 },
      color: { domain: paths, range: paths.map(colourOf) },
    };
    const bar = { y: "path", fill: "path", insetTop: 3, insetBottom: 3, rx: 2 };
    const tagRows = data?.tags ?? [];
    return {
      counts: () => ({
        ...rows,
        ...{ marginLeft, y: { domain: paths, tickFormat: short, label: null } },
        x: { label: en.highlights, grid: true, tickFormat: wholeOnly },
        marks: [barX(tagRows, { ...bar, x: "count" })],
      }),
      // Beside the names of the other.
      shares: () => ({
        ...rows,
        ...{ marginLeft: 12, y: { domain: paths, axis: null } },
        x: { label: en.sharePercent, percent: true, grid: true },
        marks: [barX(tagRows, { ...bar, x: "share" })],
      }),
    };
  }, [data, colourOf]);
  if (data === undefined) return null;
  return (
    <>
      <div className="grid max-w-[1100px] grid-cols-[3fr_2fr] gap-4">
        <PlotFigure label={en.picture(en.highlights)} options={bars.counts} />
        <PlotFigure label={en.picture(en.share)} options={bars.shares} />
      </div>
      <NumberTable
        caption={en.kinds.coverage}
        corner={en.tag}
        columns={[
          { id: "share", title: en.share },
          { id: "characters", title: en.characters },
          { id: "highlights", title: en.highlights },
          { id: "articles", title: en.articles },
        ]}
        rows={data.tags.map(({ tagId, path, share, covered, count, articles }) => ({
          id: tagId,
          head: path,
          cells: [
            { text: en.percent(share) },
            { text: number(covered) },
            {
              text: number(count),
              name: en.cell(count, path),
              query: queryForCell([path], asked.withChildren),
            },
            { text: number(articles) },
          ],
        }))}
      />
    </>
  );
}

function TimelineView({ asked, tags }: ViewProps): ReactElement | null {
  const { data } = useAnalysis("analysis.timeline", asked);
  const colourOf = useColours(tags);
  const counts = useMemo(
    () => new Map(data?.cells.map((each) => [`${each.tagId} ${each.moment}`, each.count])),
    [data],
  );
  const options = useCallback(
    (width: number) => {
      const { moments, cells } = data!;
      const pathOf = new Map(data!.tags.map(({ tagId, path }) => [tagId, path]));
      const paths = [...pathOf.values()];
      const bars = cells.map(({ tagId, moment, count }) => ({ path: pathOf.get(tagId), moment, count }));
      // Plot draws the dates below every row that has an empty one beneath it, so none is empty.
      const baselines = paths.map((path) => ({ path, moment: moments[0], count: 0 }));
      const titled = Math.ceil(moments.length / Math.max(1, (width - marginLeft) / leastTitle));
      return {
        ...{ marginLeft, marginTop: 8, marginBottom: 70, height: paths.length * 34 + 78 },
        width: widthFor(moments.length, width),
        x: {
          ...{ domain: moments, type: "band" as const, label: null, tickRotate: -40 },
          ticks: moments.filter((_, at) => at % titled === 0),
        },
        y: { axis: null, domain: [0, Math.max(1, ...cells.map(({ count }) => count))] },
        fy: { domain: paths, tickFormat: short, label: null, axis: "left" as const, padding: 0.25 },
        color: { domain: paths, range: paths.map(colourOf) },
        // A row for each tag: lines in one picture hide one another where tags are used alike.
        marks: [
          ruleY([0], { stroke: "var(--line)" }),
          barY([...baselines, ...bars], {
            ...{ x: "moment", y: "count", fy: "path", fill: "path", insetLeft: 1, insetRight: 1 },
          }),
        ],
      };
    },
    [data, colourOf],
  );
  if (data === undefined) return null;
  if (data.moments.length === 0) return <p className="text-[14px] text-ink-2">{en.noDates}</p>;
  const used = data.moments.filter((moment) => data.cells.some((each) => each.moment === moment));
  return (
    <>
      <PlotFigure label={en.picture(en.kinds.timeline)} options={options} />
      {data.undated > 0 && <p className="text-ink-2">{en.undated(data.undated)}</p>}
      <NumberTable
        caption={en.kinds.timeline}
        corner={en.tag}
        columns={used.map((moment) => ({ id: moment, title: moment }))}
        rows={data.tags.map(({ tagId, path }) => ({
          id: tagId,
          head: path,
          cells: used.map((moment): NumberCell => {
            const count = counts.get(`${tagId} ${moment}`);
            if (count === undefined) return { text: "" };
            return {
              text: number(count),
              name: en.cell(count, en.inPlace(path, moment)),
              query: queryForCell([path], asked.withChildren, `date:${moment}`),
            };
          }),
        }))}
      />
    </>
  );
}

/** The colour of each tag, by its path. */
function useColours(tags: readonly Tag[]): (path: string) => string {
  return useMemo(() => {
    const byPath = new Map(tags.map(({ path, colour }) => [path, tagColourVar(colour)]));
    return (path: string) => byPath.get(path) ?? "var(--ink-3)";
  }, [tags]);
}

export const views: Record<AnalysisKind, (props: ViewProps) => ReactElement | null> = {
  cooccurrence: CooccurrenceView,
  matrix: MatrixView,
  coverage: CoverageView,
  timeline: TimelineView,
};
