import { describe, expect, test } from "vitest";
import { searchForms } from "../../../../src/core/query/forms.ts";
import { filterExamples } from "../../../../src/core/query/grammar/filter-names.ts";
import { parseQuery } from "../../../../src/core/query/parse.ts";

const forms = searchForms.flatMap((group) => group.forms.map(({ form }) => form));

describe("the forms that the help lists", () => {
  test.each(forms)("%s can be searched for as it stands", (form) => {
    expect(parseQuery(form)).toMatchObject({ ok: true });
  });

  test.each(Object.keys(filterExamples))("%s: is among them", (filter) => {
    expect(forms.some((form) => new RegExp(`(^|[-\\s])${filter}[:<>=]`).test(form))).toBe(true);
  });
});
