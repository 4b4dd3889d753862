import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { askAhead } from "./bridge/first-answers.ts";
import { followPreferences } from "./bridge/preferences.ts";
import { createQueryClient } from "./bridge/query-client.ts";
import { enReader } from "./wording/en-reader.ts";

const client = createQueryClient();
void askAhead(client, followPreferences());
// The article's style sheet shows a page's number behind it.
document.documentElement.style.setProperty("--page-word", JSON.stringify(enReader.page));
const root = createRoot(document.getElementById("root")!);
// Drawn before this script ends: what V8 has compiled by then it finds in its cache at the next start.
flushSync(() =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  ),
);
