import fc from "fast-check";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { encodingNamed, encodingNames } from "../../../../../src/core/text/encodings.ts";
import { decodeBytes } from "../../../../../src/formats/read/encoding/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

const french =
  "Le président a déclaré mercredi que les négociations à Genève étaient terminées. « C'est une étape », a-t-il dit.";
const russian = "Президент заявил в среду, что переговоры завершены. Это важный шаг, сказал он.";

test.each([
  ["windows-1252", french],
  ["windows-1252", "He said: “We don’t know yet” – and left. The government’s plan was simple."],
  ["windows-1252", "café"],
  [
    "windows-1250",
    "Prezydent oświadczył w środę, że rozmowy zostały zakończone. To ważny krok, dodał żołnierz.",
  ],
  ["windows-1251", russian],
  ["windows-1251", "Привет, мир"],
  ["koi8-r", russian],
  ["iso-8859-7", "Ο πρόεδρος δήλωσε την Τετάρτη ότι οι διαπραγματεύσεις ολοκληρώθηκαν."],
  ["windows-1254", "Cumhurbaşkanı çarşamba günü görüşmelerin sona erdiğini açıkladı. Bu önemli bir adım."],
  ["iso-8859-8", "הנשיא הודיע ביום רביעי כי השיחות הסתיימו. זהו צעד חשוב."],
  ["windows-1256", "قال الرئيس يوم الأربعاء إن المفاوضات قد انتهت. هذه خطوة مهمة."],
  ["shift_jis", "大統領は水曜日、交渉が終わったと発表した。これは重要な一歩だ、と彼は述べた。"],
  ["euc-jp", "大統領は水曜日、交渉が終わったと発表した。これは重要な一歩だ、と彼は述べた。"],
  ["gb18030", "总统星期三宣布，谈判已经结束。他说，这是重要的一步。"],
  ["big5", "總統星期三宣布，談判已經結束。他說，這是重要的一步。"],
  ["euc-kr", "대통령은 수요일에 협상이 끝났다고 발표했다. 중요한 단계라고 말했다."],
  ["windows-874", "ประธานาธิบดีกล่าวเมื่อวันพุธว่าการเจรจาสิ้นสุดลงแล้ว ผู้สื่อข่าวรายงานว่าทุกฝ่ายเห็นพ้องต้องกัน"],
])("a text in %s is recognised, and said to be a guess: %s", (name, text) => {
  expect(decodeBytes(iconv.encode(text, name))).toEqual({
    ok: true,
    decoded: text,
    encoding: { name, isGuess: true },
    notes: [],
  });
});

test.each(["utf-16le", "utf-16be"] as const)("%s without a mark is recognised in many scripts", (name) => {
  const texts = [
    french,
    russian,
    "Rabat",
    "他说，这是重要的一步。 2025\n总统星期三宣布，谈判已经结束。\n".repeat(3),
  ];
  for (const text of texts) {
    expect(decodeBytes(iconv.encode(text, name))).toMatchObject({
      decoded: text,
      encoding: { name, isGuess: true },
    });
  }
});

test("valid UTF-8 wins over everything a file says of itself", () => {
  expect(decodeBytes(utf8("“Grüße”"), { declared: "windows-1252" })).toMatchObject({
    decoded: "“Grüße”",
    encoding: { name: "utf-8", isGuess: false },
  });
});

test("what a file says of itself wins over a guess", () => {
  expect(decodeBytes(iconv.encode("żółw", "windows-1250"), { declared: "Windows-1250" })).toMatchObject({
    decoded: "żółw",
    encoding: { name: "windows-1250", isGuess: false },
  });
});

test("UTF-8 with a broken place stays UTF-8, and the gap is reported", () => {
  const bytes = utf8("“Négociations” – déjà vu à Genève, où l’été");
  const read = decodeBytes(Uint8Array.of(...bytes, 0xc3));
  expect(read).toMatchObject({ encoding: { name: "utf-8", isGuess: true } });
  expect(read.ok && read.notes).toEqual([
    "1 place in the text reads “\ufffd” (U+FFFD), because the bytes there are not utf-8.",
  ]);
});

test("an encoding that the analyst chose is used whatever the bytes look like", () => {
  expect(decodeBytes(utf8("é"), { encoding: "windows-1252" })).toMatchObject({
    decoded: "Ã©",
    encoding: { name: "windows-1252", isGuess: false },
  });
  expect(decodeBytes(utf8("é"), { encoding: "klingon" })).toMatchObject({ ok: false, why: "not-text" });
});

test.each(["base64", "hex", "constructor", "__proto__"])("“%s” is not taken for an encoding", (label) => {
  expect(encodingNamed(label)).toBe(null);
});

test("every encoding that can be chosen can be decoded", () => {
  for (const name of encodingNames) {
    expect(decodeBytes(iconv.encode("Rabat 2025", name), { encoding: name })).toMatchObject({
      decoded: "Rabat 2025",
    });
  }
});

test("random data is text in no encoding", () => {
  let seed = 1;
  const bytes = Uint8Array.from({ length: 4000 }, () => {
    seed = (seed * 48271) % 0x7fffffff;
    return seed >> 8;
  });
  expect(decodeBytes(bytes)).toMatchObject({ ok: false, why: "not-text" });
});

test("any UTF-8 text comes back to the letter, whatever script and length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      fc.pre(!text.includes("\0"));
      expect(decodeBytes(utf8(text))).toMatchObject({ decoded: text, encoding: { name: "utf-8" } });
    }),
  );
});
