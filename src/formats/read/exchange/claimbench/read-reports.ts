import type { IncomingReport, IncomingSearch } from "../../../../core/exchange/incoming.ts";
import type { Dropped } from "../dropped.ts";
import { asGuid, asMoment } from "../identifiers.ts";
import { isObject, type JsonObject, objectsIn, own, textIn } from "../json-value.ts";

/** Saved searches of a project; one without a name or a question is left out and listed. */
export function readSearches(project: JsonObject, dropped: Dropped): readonly IncomingSearch[] {
  return objectsIn(project, "searches").flatMap((search) => {
    const [key, name, query] = [textIn(search, "id"), textIn(search, "name"), textIn(search, "query")];
    if (key === null || name === null || query === null) {
      dropped.add("broken", name ?? undefined);
      return [];
    }
    return [
      {
        ...{ key, id: asGuid(key), folder: textIn(search, "folder") ?? "", name, query },
        personKey: textIn(search, "personId"),
        createdMs: asMoment(own(search, "createdAt")),
      },
    ];
  });
}

/** Reports of a project; what is written in them is looked into by whoever stores them. */
export function readReports(project: JsonObject, dropped: Dropped): readonly IncomingReport[] {
  return objectsIn(project, "reports").flatMap((report) => {
    const [name, document] = [textIn(report, "name"), own(report, "document")];
    if (name === null || !isObject(document)) {
      dropped.add("broken", name ?? undefined);
      return [];
    }
    return [
      {
        ...{ id: asGuid(own(report, "id")), name, document: JSON.stringify(document) },
        personKey: textIn(report, "personId"),
        createdMs: asMoment(own(report, "createdAt")),
        modifiedMs: asMoment(own(report, "modifiedAt")),
      },
    ];
  });
}
