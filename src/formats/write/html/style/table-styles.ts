/** The look of codebook, matrix and coding log. */
export const tableStyles = `
.codebook { margin: 0; }
.code { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1.5rem; align-items: baseline; max-width: calc(var(--column) + var(--gap) + var(--margin)); padding-top: 0.625rem; padding-bottom: 0.625rem; border-top: 1px solid var(--line); }
.code:first-child { border-top: 0; padding-top: 0; }
.code dt { font-weight: 600; overflow-wrap: anywhere; }
.code dd.count { margin: 0; font-size: 0.8125rem; }
.code dd:not(.count) { grid-column: 1 / -1; margin: 0.25rem 0 0 1.625rem; max-width: var(--column); color: var(--ink-2); white-space: pre-line; overflow-wrap: anywhere; }
.code .lead { font-weight: 600; color: var(--ink); }
.matrix { max-width: calc(var(--column) + var(--gap) + var(--margin)); }
.matrix + .matrix { margin-top: 2.5rem; }
.matrix th.figure, .matrix td.figure { padding: 0.375rem 0.625rem; text-align: center; }
.matrix tbody th { overflow-wrap: anywhere; }
.matrix .none-here { color: var(--ink-3); opacity: 0.55; }
.matrix .sum { font-weight: 600; }
.matrix tfoot th { font-weight: 600; }
.matrix tfoot th, .matrix tfoot td { border-top: 2px solid var(--ink); }
.heat-1 { background: color-mix(in oklab, var(--colour) 8%, transparent); } .heat-2 { background: color-mix(in oklab, var(--colour) 16%, transparent); }
.heat-3 { background: color-mix(in oklab, var(--colour) 26%, transparent); } .heat-4 { background: color-mix(in oklab, var(--colour) 38%, transparent); }
.coding-log td { overflow-wrap: anywhere; }
.coding-log .when { white-space: nowrap; font-variant-numeric: tabular-nums; color: var(--ink-2); }
/* Names stay whole where words can: whole columns, then, and only what is too long for one is broken. */
.coding-log .who { min-width: 4.5rem; overflow-wrap: break-word; }
.coding-log .what { min-width: 11rem; overflow-wrap: break-word; }
.coding-log .words { font-family: var(--serif); quotes: "“" "”"; }
.coding-log .position { color: var(--ink-3); font-size: 0.8125rem; }
@media screen and (max-width: 40rem) {
  .matrix { display: block; overflow-x: auto; }
  .coding-log .when { white-space: normal; }
}
`;
