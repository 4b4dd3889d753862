/**
 * A GUID as programs write it (braces, capitals, `urn:uuid:`), in the form of RFC 9562: lower case,
 * 8-4-4-4-12. Null for everything else.
 */
export function asGuid(written: unknown): string | null {
  if (typeof written !== "string" || written.length > 60) return null;
  const found =
    /^(?:urn:uuid:)?(?:\{(?<braced>[0-9a-f-]{36})\}|(?<bare>[0-9a-f-]{36}))$/iu.exec(written.trim())
      ?.groups ?? {};
  const guid = (found.braced ?? found.bare ?? "").toLowerCase();
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(guid) ? guid : null;
}

/** A moment written after ISO 8601, in milliseconds; without a time zone it is taken for UTC. Else null. */
export function asMoment(written: unknown): number | null {
  if (typeof written !== "string") return null;
  const found =
    /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
      written.trim(),
    )?.groups;
  if (found === undefined) return null;
  const zone = (found.zone ?? "Z").replace(/^([+-]\d{2})(\d{2})$/u, "$1:$2");
  const ms = Date.parse(`${found.day}T${(found.time ?? "00:00").replace(",", ".")}${zone}`);
  return Number.isNaN(ms) ? null : ms;
}

/** A colour as XML and JSON write it, as `#rrggbb` in lower case; null for anything else. */
export function asColour(written: unknown): string | null {
  if (typeof written !== "string") return null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(written);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toLowerCase();
  return /^#[0-9a-f]{6}$/iu.test(written) ? written.toLowerCase() : null;
}
