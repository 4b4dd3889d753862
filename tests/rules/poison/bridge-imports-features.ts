// room: src/renderer/bridge/poison-features.ts
// refused by: rooms
// rule: src-renderer-bridge-imports
import { Article } from "../features/Article.tsx";

export const used = Article;
