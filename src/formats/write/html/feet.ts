/**
 * The feet of all pages of a report that `writeHtmlReport` made, as a page to print: each page of it lies over a page
 * of the report, with the report's title and the page's number.
 */
export function showFeet(report: string, pages: number): string {
  const size = /@page \{ size: ([\w ]+);/.exec(report)?.[1] ?? "A4";
  // As it stands in the report, so it is escaped already.
  const title = /<title>([^<]*)<\/title>/.exec(report)?.[1] ?? "";
  const feet = Array.from(
    { length: pages },
    (_, index) => `<p><span class="title">${title}</span><span>${index + 1} / ${pages}</span></p>`,
  );
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
