import { createRoot } from "react-dom/client";
import { Article } from "./features/Article.tsx";
import "./theme.css";

const root = document.getElementById("root");
if (root) createRoot(root).render(<Article />);
