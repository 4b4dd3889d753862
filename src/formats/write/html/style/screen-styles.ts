/**
 * The look of the report on a screen, but for its articles (`reading-styles.ts`); `print-styles.ts`
 * changes it for paper. Sans is ours, serif is the articles'. Fonts are the reader's own, since
 * nothing may be loaded.
 */
export const screenStyles = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --panel: #f6f4ef; --ink: #1f1e1b; --ink-2: #56534c; --ink-3: #6f6b63;
  --line: #e0dcd2; --accent: #2b5c8a; --accent-soft: #e3ecf5; --warn: #9a3d00; --warn-soft: #fbeee2;
  --mix: 20%; --most-light: 0.64; --least-light: 0;
  --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --serif: "Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", Georgia, "Noto Serif", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace;
  --column: 36rem; --margin: 18rem; --gap: 2.5rem; --side: 3rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1a1c; --panel: #212124; --ink: #eceae5; --ink-2: #b9b5ad; --ink-3: #98948c;
    --line: #36363b; --accent: #8fb8e6; --accent-soft: #243447; --warn: #f0a36b; --warn-soft: #38281c;
    --mix: 30%; --most-light: 1; --least-light: 0.74;
  }
}

/* A tag's colour is the analyst's choice; it is kept dark enough for paper, light enough for night. */
.coloured { --colour: var(--tag); }
@media screen and (prefers-color-scheme: dark) {
  .coloured { --colour: color-mix(in oklab, var(--tag) 62%, white); }
}
@supports (color: oklch(from red l c h)) {
  .coloured { --colour: oklch(from var(--tag) clamp(var(--least-light), l, var(--most-light)) c h); }
}

*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 2rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 0.9375rem/1.5 var(--sans); }
.page { max-width: calc(var(--column) + var(--gap) + var(--margin) + 2 * var(--side)); margin: 0 auto; padding: 0 var(--side); }
h1, h2, h3, h4, p, ol, ul, blockquote, table { margin: 0; padding: 0; }
ol, ul { list-style-type: ""; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:focus-visible, main:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
code { font: 0.875em/1.5 var(--mono); overflow-wrap: anywhere; }
.figure, .position, .count, .ordinal { font-variant-numeric: tabular-nums; }
.skip { position: absolute; left: -100vw; background: var(--accent); color: var(--paper); padding: 0.5rem 1rem; z-index: 1; }
.skip:focus { left: 0; }
.none { color: var(--ink-2); max-width: var(--column); }

/* Title page */
.cover { padding: 5.5rem 0 3.5rem; }
.cover .kind { color: var(--accent); font-weight: 600; letter-spacing: 0.01em; }
h1 { font: 650 3rem/1.12 var(--serif); letter-spacing: -0.015em; text-wrap: balance; overflow-wrap: anywhere; margin: 0.5rem 0 1rem; max-width: 46rem; }
.prepared { color: var(--ink-2); }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem 3rem; margin: 2.5rem 0 0; padding: 1.25rem 0; border-block: 1px solid var(--line); color: var(--ink-2); }
.counts .figure { font: 600 1.75rem/1.1 var(--serif); color: var(--ink); margin-right: 0.25rem; }
.query { margin-top: 1.5rem; }
.query code { background: var(--panel); border-radius: 4px; padding: 0.15em 0.4em; }
.warnings { margin-top: 1.5rem; padding: 1rem 1.25rem; background: var(--warn-soft); border-left: 3px solid var(--warn); }
.warnings h2 { font: 600 0.9375rem/1.4 var(--sans); color: var(--warn); margin: 0 0 0.5rem; letter-spacing: 0; }
.warnings li + li { margin-top: 0.5rem; }
.checking { margin-top: 2.5rem; }
.checking h2 { font: 600 1.0625rem/1.3 var(--sans); letter-spacing: 0; margin-bottom: 0.75rem; }
.checking p { max-width: 42rem; color: var(--ink-2); }
.checking p + p { margin-top: 0.75rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; color: var(--ink-2); padding-bottom: 0.75rem; max-width: 42rem; }
th, td { text-align: start; vertical-align: baseline; padding: 0.375rem 1rem 0.375rem 0; border-top: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--ink-3); font-size: 0.8125rem; border-top: 0; }
th.figure, td.figure { text-align: end; }
.fingerprints { margin-top: 2rem; font-size: 0.8125rem; }
.fingerprints caption { font-weight: 600; color: var(--ink); font-size: 0.9375rem; padding-bottom: 0.25rem; }
.fingerprints .figure { width: 2.5rem; }
.fingerprints tbody th { overflow-wrap: anywhere; min-width: 9rem; }
.fingerprints .sha { padding-right: 0; }

/* Parts */
.part { padding-top: 3.5rem; margin-top: 1rem; }
.part > h2 { font: 650 1.875rem/1.2 var(--serif); letter-spacing: -0.01em; padding-bottom: 0.875rem; border-bottom: 2px solid var(--ink); margin-bottom: 1.5rem; }
.swatch { display: inline-block; width: 1.125rem; height: 0.8125rem; background: color-mix(in oklab, var(--colour) calc(var(--mix) + 10%), transparent); border-bottom: 3px var(--pattern) var(--colour); margin-inline-end: 0.5rem; vertical-align: -0.0625rem; }
.count { color: var(--ink-3); font-weight: 400; }
.above { color: var(--ink-3); font-weight: 400; }

/* Contents */
.contents > ol { max-width: var(--column); }
.contents .count { white-space: nowrap; }
.contents > ol > li { padding: 0.625rem 0; font-weight: 600; }
.contents ol ol { font-weight: 400; margin-top: 0.375rem; }
.contents a { color: inherit; text-decoration-color: transparent; }
.contents a:hover { text-decoration-color: currentColor; }
.entry { display: flex; gap: 0.5rem 1.5rem; justify-content: space-between; padding: 0.25rem 0 0.25rem 1.25rem; overflow-wrap: anywhere; }
.entry > a { padding-inline-start: 1.75rem; position: relative; text-wrap: pretty; }
.entry .swatch, .entry .ordinal { position: absolute; inset-inline-start: 0; }
.entry .swatch { top: 0.3125rem; }
.entry .ordinal { color: var(--ink-3); }

/* Claims by tag */
.group { margin-top: 2.75rem; }
h3 { font: 600 1.125rem/1.35 var(--sans); overflow-wrap: anywhere; }
.group h3 .count { font-size: 0.875rem; margin-left: 0.5rem; white-space: nowrap; }
.description { color: var(--ink-2); max-width: var(--column); margin-top: 0.25rem; white-space: pre-line; }
.claims { margin-top: 1rem; }
.claim { padding: 0.875rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.quotation { font: 1.0625rem/1.55 var(--serif); padding-inline-start: 1rem; border-inline-start: 3px var(--pattern) var(--colour); white-space: pre-line; overflow-wrap: anywhere; quotes: "“" "”"; }
.quotation::before { content: open-quote; }
.quotation::after { content: close-quote; }
.remark { white-space: pre-line; overflow-wrap: anywhere; }
.remark :is(p, ul, ol, blockquote) { margin: 0; }
.remark :is(ul, ol) { padding-inline-start: 1.25rem; }
.remark blockquote { padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--ink-3); }
.said .remark { margin-top: 0.5rem; padding-inline-start: calc(1rem + 3px); color: var(--ink-2); max-width: var(--column); }
.origin { font-size: 0.8125rem; color: var(--ink-2); margin-top: 0.5rem; padding-inline-start: calc(1rem + 3px); }
.origin .label { overflow-wrap: anywhere; }
.origin .by, .note .by { color: var(--ink-3); }
.position { white-space: nowrap; }
.back { display: inline-block; min-width: 1.5rem; padding: 0 0.3125rem; border-radius: 4px; background: color-mix(in oklab, var(--colour) var(--mix), transparent); color: var(--ink); font: 600 0.75rem/1.5rem var(--sans); font-variant-numeric: tabular-nums; text-align: center; text-decoration: none; }
.where .back { margin-right: 0.25rem; }

/* Tag index and list of articles */
.tag-index { max-width: calc(var(--column) + var(--gap) + var(--margin)); }
.tag-index .numbers { width: 40%; padding-left: 1rem; }
.tag-index tbody th { overflow-wrap: anywhere; }
.step-1 { padding-left: 1.25rem; } .step-2 { padding-left: 2.5rem; } .step-3 { padding-left: 3.75rem; }
.step-4 { padding-left: 5rem; } .step-5 { padding-left: 6.25rem; } .step-6 { padding-left: 7.5rem; }
.numbers { font-variant-numeric: tabular-nums; }
.unused { margin-top: 1rem; color: var(--ink-2); max-width: 42rem; }
.source { padding: 0.75rem 0 0.75rem 2rem; border-top: 1px solid var(--line); break-inside: avoid; position: relative; }
.source .ordinal { position: absolute; left: 0; color: var(--ink-3); }
.source:first-child { border-top: 0; padding-top: 0; }
.source .label { font-weight: 600; overflow-wrap: anywhere; }
.source .label a { color: inherit; text-decoration-color: var(--ink-3); font-weight: 600; }
.address { font-size: 0.8125rem; overflow-wrap: anywhere; }
.sha { color: var(--ink-3); font-size: 0.8125rem; }
.sha code { color: var(--ink-2); }
.end { margin: 5rem 0 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--ink-3); font-size: 0.8125rem; text-align: center; }

@media screen and (min-width: 62rem) {
  .claim { display: grid; grid-template-columns: var(--column) var(--margin); column-gap: var(--gap); }
  .origin { margin-top: 0.125rem; padding-inline-start: 0; }
  .tag-index .figure { width: 8.5rem; }
}
@media screen and (max-width: 40rem) {
  :root { --side: 2.25rem; }
  .step-1, .step-2, .step-3, .step-4, .step-5, .step-6 { padding-left: 0.75rem; }
  th, td { padding-right: 0.5rem; }
  .tag-index .numbers { width: auto; }
  .page { padding-right: 1.25rem; }
  .cover { padding-top: 3rem; }
  h1 { font-size: 2.125rem; }
}
@media screen and (max-width: 52rem) {
  .fingerprints, .fingerprints tbody, .fingerprints tr, .fingerprints caption { display: block; }
  .fingerprints thead { position: absolute; left: -100vw; }
  .fingerprints tr { padding: 0.5rem 0; border-top: 1px solid var(--line); }
  .fingerprints th, .fingerprints td { display: inline; border: 0; padding: 0 0.25rem 0 0; }
}
`;
