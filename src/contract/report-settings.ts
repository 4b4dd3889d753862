import { z } from "zod";
import { citationStyles } from "../core/anchor/citation.ts";
import { paperSizes, reportKinds, usualSettings } from "../core/report/settings.ts";

/** What a person chooses about a report; what is left out is as usual. */
export const reportSettings = z.strictObject({
  kind: z.enum(reportKinds).default(usualSettings.kind),
  hasNotes: z.boolean().default(usualSettings.hasNotes),
  hasPersons: z.boolean().default(usualSettings.hasPersons),
  hasJunk: z.boolean().default(usualSettings.hasJunk),
  citation: z.enum(citationStyles).default(usualSettings.citation),
  paper: z.enum(paperSizes).default(usualSettings.paper),
});
