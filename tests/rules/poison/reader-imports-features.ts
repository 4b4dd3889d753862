// room: src/renderer/reader/poison-features.ts
// refused by: rooms
// rule: src-renderer-reader-imports
import { Article } from "../features/Article.tsx";

export const used = Article;
