/** The look of a report that an analyst has written. */
export const composedStyles = `
.composed { max-width: 42rem; font: 1.0625rem/1.6 var(--serif); padding-top: 1rem; }
.composed > * + * { margin-top: 0.875rem; }
.composed h2 { font: 650 1.75rem/1.2 var(--serif); letter-spacing: -0.01em; margin-top: 2.75rem; padding: 0; border: 0; overflow-wrap: anywhere; text-wrap: balance; }
.composed > h3, .generated > h3 { font: 650 1.25rem/1.3 var(--serif); margin-top: 2rem; }
.composed > h4 { font: 600 1rem/1.4 var(--sans); margin-top: 1.5rem; overflow-wrap: anywhere; }
.composed > :first-child { margin-top: 0; }
.composed > p, .composed > blockquote, .listed li { white-space: pre-line; overflow-wrap: anywhere; }
.composed > blockquote { padding-inline-start: 1rem; border-inline-start: 2px solid var(--ink-3); color: var(--ink-2); }
.listed { padding-inline-start: 1.5rem; }
ul.listed { list-style: disc; } ol.listed { list-style: decimal; }
.listed li + li, .listed .listed { margin-top: 0.25rem; }
ul.listed ul.listed { list-style: circle; } ol.listed ol.listed { list-style: lower-alpha; } ol.listed ol.listed ol.listed { list-style: lower-roman; }
.written { font: 0.9375rem/1.5 var(--sans); margin-block: 1.25rem; }
.written td, .written th { white-space: pre-line; overflow-wrap: anywhere; vertical-align: top; }
.written thead th { font-weight: 600; color: var(--ink); }
.written tr:last-child td { border-bottom: 1px solid var(--line); }
.evidence { margin: 1.5rem 0; break-inside: avoid; }
.evidence .remark { margin-top: 0.5rem; padding-inline-start: calc(1rem + 3px); color: var(--ink-2); font: 0.9375rem/1.5 var(--sans); }
.evidence .origin { font-family: var(--sans); line-height: 1.5; padding-inline-start: calc(1rem + 3px); margin-top: 0.5rem; }
.evidence .where { color: var(--ink-3); }
.stale { color: var(--warn); font: 600 0.8125rem/1.5 var(--sans); }
.generated { margin-top: 2rem; font: 0.9375rem/1.5 var(--sans); }
.generated .count { font: 400 0.875rem/1.3 var(--sans); margin-left: 0.375rem; white-space: nowrap; }
.generated .claim { display: block; }
.generated .origin { margin-top: 0.5rem; padding-inline-start: calc(1rem + 3px); }
.outline .level-2 { padding-inline-start: 1.25rem; font-weight: 400; }
.outline .level-3 { padding-inline-start: 2.5rem; font-weight: 400; }
.contents.outline > ol > li { padding-block: 0.25rem; overflow-wrap: anywhere; }
.checking.last { padding-top: 2rem; }
@media print {
  .composed { max-width: none; font-size: 11pt; }
  .composed h2, .composed h3, .composed h4 { break-after: avoid; overflow: clip; }
  .contents.outline { break-before: avoid; margin-top: 24mm; }
  .outline + main .composed { break-before: page; padding-top: 0; }
  .evidence .origin, .generated .origin, .evidence .remark { font-size: 8.5pt; }
  .generated .claim { display: block; }
}
`;
