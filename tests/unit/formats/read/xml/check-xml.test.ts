import { expect, test } from "vitest";
import { xmlProblem } from "../../../../../src/formats/read/xml/check-xml.ts";

const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ""};`.repeat(10)}">`,
).join("")}]><lolz>&lol9;</lolz>`;

test.each([
  ["a billion laughs", laughs, "unsafe"],
  ["a file read by an entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "unsafe"],
  ["an entity nobody declared", "<a>&lol;</a>", "damaged"],
  ["elements 200,000 deep", `${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}`, "too-large"],
  [
    "100,000 attributes",
    `<a ${Array.from({ length: 100_000 }, (_, at) => `x${at}="1"`).join(" ")}/>`,
    "too-large",
  ],
  ["a key that reaches into objects", '<a __proto__="x"/>', "unsafe"],
  ["an element that does", "<__proto__/>", "unsafe"],
  ["an element left open", "<a><b></a>", "damaged"],
  ["nothing", "", "damaged"],
])("%s is refused", (_, xml, why) => {
  expect(xmlProblem(xml)).toMatchObject({ ok: false, why });
});

test("an ordinary document passes, at exactly the depth that is allowed too", () => {
  expect(xmlProblem('<?xml version="1.0"?><a b="1">x &amp; y<!-- c --><![CDATA[<d>]]></a>')).toBe(null);
  expect(xmlProblem(`${"<a>".repeat(200)}${"</a>".repeat(200)}`)).toBe(null);
  expect(xmlProblem(`${"<a>".repeat(201)}${"</a>".repeat(201)}`)).toMatchObject({ why: "too-large" });
});
