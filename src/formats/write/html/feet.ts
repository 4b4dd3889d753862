/** Pages of feet in one document: what Chromium takes for them grows with their square. */
const mostTogether = 200;

/**
 * The feet of all pages of a report that `writeHtmlReport` made, as documents to print: each page of them, in order,
 * lies over a page of the report, with the report's title and the page's number.
 */
export function showFeet(report: string, pages: number): readonly string[] {
  const size = /@page \{ size: ([\w ]+);/.exec(report)?.[1] ?? "A4";
  // As it stands in the report, so it is escaped already.
  const title = /<title>([^<]*)<\/title>/.exec(report)?.[1] ?? "";
  const feet = Array.from(
    { length: pages },
    (_, index) => `<p><span class="title">${title}</span><span>${index + 1} / ${pages}</span></p>`,
  );
  return Array.from({ length: Math.ceil(pages / mostTogether) }, (_, index) =>
    documentOf(feet.slice(index * mostTogether, (index + 1) * mostTogether), { title, size }),
  );
}

function documentOf(feet: readonly string[], { title, size }: { title: string; size: string }): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
@page { size: ${size}; margin: 0; }
* { box-sizing: border-box; }
body { margin: 0; font: 7.5pt Inter, "Noto Sans", sans-serif; color: #6f6b63; }
p { margin: 0; height: 100vh; padding: 0 18mm 9mm; display: flex; gap: 10mm; justify-content: space-between; align-items: end; break-after: page; break-inside: avoid; }
p:last-child { break-after: auto; }
.title { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
</style>
</head>
<body>
${feet.join("\n")}
</body>
</html>
`;
}
