import { expectTypeOf, test } from "vitest";
import type { Annotation, ArticleWithText, Tag } from "../../../../src/contract/records.ts";
import type {
  MaterialAnnotation,
  MaterialArticle,
  MaterialTag,
} from "../../../../src/core/report/material.ts";

test("the contract's records are material for a report as they are", () => {
  expectTypeOf<ArticleWithText>().toExtend<MaterialArticle>();
  expectTypeOf<Annotation>().toExtend<MaterialAnnotation>();
  expectTypeOf<Tag>().toExtend<MaterialTag>();
});
