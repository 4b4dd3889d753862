import { useDesk } from "../../desk.ts";

/** Id of the highlight at hand in an article, which keeps it while another article is at hand. */
export function useActiveIn(articleId: string): string | null {
  return useDesk((desk) =>
    desk.openArticleId === articleId ? desk.activeAnnotationId : (desk.activeElsewhere[articleId] ?? null),
  );
}
