/** The look of an article: its lines by role, highlights, and the notes beside or below them. */
export const readingStyles = `
/* Articles */
.article { padding-top: 1rem; }
.article + .article { margin-top: 4rem; border-top: 2px solid var(--ink); padding-top: 1.5rem; }
.article-head { margin-bottom: 2rem; }
.article-head h3 { color: var(--accent); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.facts { color: var(--ink-3); font-size: 0.8125rem; margin-top: 0.25rem; overflow-wrap: anywhere; }
.facts .dot { padding: 0 0.125rem; }
.text { --size: 1.125rem; --leading: 1.62; font: var(--size)/var(--leading) var(--serif); }
.block { position: relative; max-width: var(--column); margin-bottom: 1rem; font: 400 var(--size)/var(--leading) var(--serif); overflow-wrap: anywhere; }
.line { white-space: pre-wrap; }
.space { display: none; }
.block > .space { display: inline; white-space: pre-wrap; }
.block::before { position: absolute; top: 0; left: -2.75rem; width: 2rem; text-align: right; font: 0.75rem/calc(var(--size) * var(--leading)) var(--sans); font-variant-numeric: tabular-nums; color: var(--ink-3); content: attr(data-paragraph); content: attr(data-paragraph) / ""; }
.block.headline { --size: 1.9375rem; --leading: 1.2; font-weight: 680; letter-spacing: -0.012em; text-wrap: balance; margin-bottom: 0.75rem; }
.block.kicker { --size: 0.9375rem; --leading: 1.5; font-weight: 600; font-family: var(--sans); color: var(--ink-2); margin-bottom: 0.5rem; }
.block.deck { --size: 1.21875rem; --leading: 1.45; color: var(--ink-2); margin-bottom: 1.25rem; }
.block.crosshead { --size: 1.0625rem; --leading: 1.4; font-weight: 600; font-family: var(--sans); margin-top: 1.75rem; margin-bottom: 0.625rem; }
.block.caption { --size: 0.875rem; --leading: 1.5; font-family: var(--sans); color: var(--ink-2); }
.block.caption .line { display: inline-block; border-inline-start: 2px solid var(--line); padding-inline-start: 0.75rem; }
.block.metadata, .block.junk { --size: 0.8125rem; --leading: 1.5; font-family: var(--sans); }
.block.editor-note { font-style: italic; color: var(--ink-2); }
.block.quote { padding-inline-start: 1.25rem; }
.block.list { padding-inline-start: 1.25rem; }
.block.table { font-variant-numeric: tabular-nums; tab-size: 4; }
.line.dateline { font-variant-caps: all-small-caps; letter-spacing: 0.04em; color: var(--ink-2); }
.line.metadata { font: 0.8125rem/1.5 var(--sans); color: var(--ink-3); }
.line.junk { color: var(--ink-3); }

/* Highlights: a tint, and an underline for whom tints are not enough */
mark { color: inherit; }
.under { background: color-mix(in oklab, var(--colour) var(--mix), transparent); text-decoration: underline var(--pattern) var(--colour) 0.11em; text-decoration-skip-ink: none; text-underline-offset: 0.18em; -webkit-box-decoration-break: clone; box-decoration-break: clone; border-radius: 1px; }
.under.lane-1 { text-underline-offset: 0.37em; }
.under.lane-2 { text-underline-offset: 0.56em; }
.under .under { --mix: 8%; }
.under .under .under { background: none; }
.number { font: 700 0.6875rem/1 var(--sans); font-variant-numeric: tabular-nums; vertical-align: 0.55em; color: var(--ink); text-decoration: none; }
.number::before { content: "\\202f" attr(data-number) "\\202f"; content: "\\202f" attr(data-number) "\\202f" / ""; }
.beginning:target + mark, .beginning:target + .beginning + mark, .number:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.control::before { content: "[" attr(data-control) "]"; font: 600 0.6875rem/1 var(--sans); color: var(--warn); background: var(--warn-soft); border-radius: 2px; padding: 0 0.125rem; margin: 0 0.0625rem; }

/* Notes */
.notes { font: 0.8125rem/1.45 var(--sans); margin: 0 0 1.25rem; max-width: var(--column); }
.note { padding: 0.125rem 0 0.125rem 0.75rem; border-left: 3px var(--pattern) var(--colour); break-inside: avoid; }
.note + .note { margin-top: 0.75rem; }
.note .remark { margin-top: 0.25rem; color: var(--ink); }
.note .by { margin-top: 0.125rem; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.75rem; }
.chip { display: inline-block; border-radius: 0.75rem; padding: 0 0.5rem; line-height: 1.5rem; font-size: 0.75rem; color: var(--ink); text-decoration: none; background: color-mix(in oklab, var(--colour) 16%, transparent); overflow-wrap: anywhere; }
.chip:hover, .back:hover { text-decoration: underline; }
.tags { line-height: 1.75rem; }
.claim:target, .note:target, .group:has(> h3:target) > h3 { background: var(--accent-soft); }

/*
 * Wide: notes beside the text. Text and notes are floats on either side, so that the notes of one
 * paragraph may run on beside the next, while none ever starts above its own paragraph.
 */
@media screen and (min-width: 62rem) {
  .text { display: flow-root; }
  .block { float: left; clear: left; width: var(--column); }
  .notes { float: right; clear: right; width: var(--margin); margin-top: 0.3125rem; margin-bottom: 0.75rem; }
}
@media screen and (max-width: 40rem) {
  .block::before { left: -2.125rem; width: 1.625rem; }
}
`;
