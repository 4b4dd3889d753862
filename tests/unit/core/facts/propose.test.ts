import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileFacts } from "../../../../src/core/facts/fact.ts";
import { type ProposedFacts, proposeFacts } from "../../../../src/core/facts/propose.ts";
import { proposeLines } from "../../../../src/core/text/lines.ts";
import { hostileText } from "../text/hostile-text.ts";
import { seedExpectations, seedText } from "../text/seed-expectations.ts";

const factsOf = (text: string, file?: FileFacts): ProposedFacts =>
  proposeFacts(text, proposeLines(text), file);

const body =
  "The ministry said the talks in Doha would go on for as long as both sides wanted them to, and longer.\n" +
  "Officials of three countries were at the table when the first round of the talks ended in the evening.";

/** What the sample articles say about when they appeared, worked out by hand. */
const dates: readonly (readonly [object, string])[] = [
  [{ kind: "day", date: "2025-03-05" }, "date 2025-03-05"],
  [{ kind: "relative", words: "today" }, "today"],
  [{ kind: "relative", words: "Wednesday" }, "Wednesday"],
  [{ kind: "relative", words: "Wednesday" }, "Wednesday"],
  [{ kind: "partial", words: "March 5" }, "March 5"],
];

describe.each(seedExpectations.map((sample, index) => ({ ...sample, when: dates[index]! })))(
  "sample article $file",
  ({ file, title, dateline, when: [date, evidence] }) => {
    const text = seedText(file);
    const facts = factsOf(text);
    const words = (fact: ProposedFacts[keyof ProposedFacts]) =>
      fact?.evidence && fact.evidence !== "file" ? text.slice(fact.evidence.start, fact.evidence.end) : null;

    test("has the title, dateline and date it should, each with its words as evidence", () => {
      expect([facts.title?.value ?? null, words(facts.title)]).toEqual([title, title]);
      expect([facts.dateline?.value ?? null, words(facts.dateline)]).toEqual([dateline, dateline]);
      expect([facts.date?.value, words(facts.date)]).toEqual([date, evidence]);
    });

    test("names no source, author or address, though it quotes outlets and people", () => {
      expect([facts.source, facts.author, facts.url]).toEqual([null, null, null]);
    });

    test("is in English", () => {
      expect(facts.language).toMatchObject({ value: "en", evidence: null, certainty: "likely" });
    });

    test("everything in it is a proposal", () => {
      for (const fact of Object.values(facts)) if (fact !== null) expect(fact.status).toBe("proposed");
    });
  },
);

test("what the file states outranks what the text says", () => {
  const file = {
    title: " Grain\n talks ",
    source: "The Paper",
    author: "Ann Lee",
    date: "2024-01-02T10:00:00Z",
    language: "en-GB",
    url: "https://example.org/a",
  };
  const facts = factsOf(`By Jane Doe\n\n${body}`, file);
  for (const [key, value] of Object.entries({
    ...file,
    title: "Grain talks",
    date: { kind: "day", date: "2024-01-02" },
  })) {
    expect(facts[key as keyof ProposedFacts]).toEqual({
      value,
      evidence: "file",
      certainty: "stated",
      status: "proposed",
    });
  }
});

test.each([
  ["By Jane Doe", "Jane Doe"],
  ["By Jane Doe and Omar al-Haddad", "Jane Doe and Omar al-Haddad"],
  ["By Jane Doe, Omar Haddad and Li Wei in Doha", "Jane Doe, Omar Haddad and Li Wei"],
  ["BY JANE DOE | THE PAPER", "JANE DOE"],
  ["By Ursula von der Leyen, March 5, 2025", "Ursula von der Leyen"],
  ["By Jane Doe March 5, 2025", "Jane Doe"],
  ["Author: Jane Doe", "Jane Doe"],
])("the byline %j gives the author %j", (line, author) => {
  const text = `Talks to end the war began\n\n${line}\n\n${body}`;
  const { author: found } = factsOf(text);
  expect(found?.value).toBe(author);
  expect(found?.evidence !== "file" && text.slice(found?.evidence?.start, found?.evidence?.end)).toBe(author);
});

test("an agency's sign-off gives the author", () => {
  expect(factsOf(`${body}\n\n(Reporting by Jane Doe in Doha; Editing by Li Wei)`).author).toMatchObject({
    value: "Jane Doe",
    certainty: "likely",
  });
});

test("a sentence that begins with By and a name is no byline, nor is a line deep in the text", () => {
  expect(factsOf(`By Friday the talks had ended.\n${body}`).author).toBeNull();
  expect(factsOf(`By Prime Minister Li Wei’s own account, nobody had slept.\n${body}`).author).toBeNull();
  const long = Array.from({ length: 10 }, () => body).join("\n");
  expect(factsOf(`${long}\nBy Jane Doe – a view from the inside`).author).toBeNull();
});

test.each([
  ["Published: March 5, 2025", "2025-03-05"],
  ["5 March 2025", "2025-03-05"],
  ["Updated March 7, 2025\nPublished March 5, 2025", "2025-03-05"],
  ["Updated March 7, 2025", "2025-03-07"],
])("the metadata %j gives the day %s", (line, date) => {
  expect(factsOf(`Talks to end the war began\n${line}\n\n${body}`).date?.value).toEqual({
    kind: "day",
    date,
  });
});

test("a dateline gives place, agency and day", () => {
  const facts = factsOf(`DOHA, March 5 (Reuters) - ${body}`);
  expect(facts.dateline?.value).toBe("DOHA");
  expect(facts.source).toMatchObject({ value: "Reuters", certainty: "likely" });
  expect(facts.date).toMatchObject({ value: { kind: "partial", words: "March 5" }, certainty: "likely" });
});

test.each([
  [
    "On March 5, the ministry announced that the talks had ended after a long night.",
    { kind: "partial", words: "March 5" },
  ],
  ["The ministry said on March 5, 2025 that the talks had ended.", { kind: "day", date: "2025-03-05" }],
  ["The talks have ended, the ministry said late Tuesday.", { kind: "relative", words: "Tuesday" }],
])("the report %j gives %j", (sentence, value) => {
  expect(factsOf(`${sentence}\n${body}`).date).toMatchObject({ value, certainty: "possible" });
});

test.each([
  "The ministry said nothing had changed since Monday.",
  "The hostages held since 7 October must come home, the ministry said.",
  "“We met them today,” the ministry said.",
  "The ministry said “we met them today” and nothing else.",
  "He confirmed the talks. Markets will open on Friday.",
  "The talks are scheduled for Friday, the ministry said.",
])("the day in %j is not the article's", (sentence) => {
  expect(factsOf(`${sentence}\n${body}`).date).toBeNull();
});

test("an address in the metadata gives address, source and day; one in the text gives none", () => {
  const url = "https://www.example-times.co.uk/2025/03/05/talks?x=1";
  const text = `URL: ${url}\n\n${body}`;
  const facts = factsOf(text);
  expect(facts.url).toEqual({
    value: url,
    evidence: { start: 5, end: 5 + url.length },
    certainty: "stated",
    status: "proposed",
  });
  expect(facts.source).toMatchObject({ value: "example-times.co.uk", certainty: "likely" });
  expect(facts.date).toMatchObject({ value: { kind: "day", date: "2025-03-05" }, certainty: "likely" });
  expect(
    factsOf(`${body}\nMore about it stands at ${url} and elsewhere, the ministry said in a note.`),
  ).toMatchObject({
    url: null,
    source: null,
  });
});

test("a source field gives the source", () => {
  expect(factsOf(`Source: The Paper\n\n${body}`).source).toMatchObject({
    value: "The Paper",
    certainty: "stated",
  });
});

test.each([
  ["Das Ministerium teilte mit, dass die Gespräche in Doha fortgesetzt werden sollen.", "de"],
  ["وقالت الوزارة إن المحادثات في الدوحة ستستمر ما دام الطرفان يرغبان في ذلك.", "ar"],
  ["外交部表示，多哈会谈将继续进行，直到双方达成协议为止，各国代表均已出席会议。", "zh"],
])("the language of %j is %s", (text, language) => {
  expect(factsOf(text).language?.value).toBe(language);
});

test("two words have no language", () => {
  expect(factsOf("Hamas, Doha").language).toBeNull();
});

test("it takes two dozen letters to tell a language, whatever stands between them", () => {
  const letters = "Die Gespräche dauern 𝒂𝒏";
  expect(letters.match(/\p{L}/gu)).toHaveLength(20);
  for (const between of ["", " 2025 – ", "’".repeat(400)]) {
    expect(factsOf(`${letters}${between} noc.`).language).toBeNull();
    expect(factsOf(`${letters}${between} noch.`).language).not.toBeNull();
  }
});

test("whatever the text, evidence lies in it, and facts are the same each time", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const facts = factsOf(text);
      for (const fact of Object.values(facts)) {
        if (fact === null || fact.evidence === null || fact.evidence === "file") continue;
        expect(fact.evidence.start).toBeGreaterThanOrEqual(0);
        expect(fact.evidence.start).toBeLessThan(fact.evidence.end);
        expect(fact.evidence.end).toBeLessThanOrEqual(text.length);
      }
      expect(factsOf(text)).toEqual(facts);
    }),
  );
});
