// room: src/renderer/ui/poison-features.ts
// refused by: rooms
// rule: src-renderer-ui-imports
import { Article } from "../features/Article.tsx";

export const used = Article;
