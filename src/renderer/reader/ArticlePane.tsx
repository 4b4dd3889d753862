export { ArticlePane } from "../features/annotations/ArticlePane.tsx";
