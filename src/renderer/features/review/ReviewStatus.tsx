import { TriangleAlert } from "lucide-react";
import type { ReactElement } from "react";
import { Button } from "react-aria-components";
import { useArticleDesk } from "../../article-desk.ts";
import { useReview } from "../../bridge/queries.ts";
import { enArticles } from "../../wording/en-articles.ts";

/** How many highlights wait for a decision, for the status bar; nothing when none does. */
export function ReviewStatus(): ReactElement | null {
  const { data: items } = useReview();
  const { review } = useArticleDesk.getState();
  if (items === undefined || items.length === 0) return null;
  return (
    <Button
      onPress={() => review(true)}
      className="flex items-center gap-1.5 rounded-[4px] px-1.5 font-medium text-ink hover:bg-hover"
    >
      <TriangleAlert size={13} aria-hidden="true" className="text-problem" />
      {enArticles.review.status(items.length)}
    </Button>
  );
}
