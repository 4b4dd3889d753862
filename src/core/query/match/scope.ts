import { type LineRole, lineRoles } from "../../text/line.ts";
import { type Asked, type Place, type RoleFilter, usualPlaces } from "../query.ts";

/** Where words may stand. */
export interface Scope {
  readonly places: readonly Place[];
  /** In a text, lines of these roles alone; null for all. A highlight stands where it stands. */
  readonly roles: readonly LineRole[] | null;
  /** Whether a search said the places itself. */
  readonly isSaid: boolean;
}

export const usualScope: Scope = { places: usualPlaces, roles: null, isSaid: false };

/** Inside `in:`, which speaks for itself alone. */
export function scopeWithin(scope: Scope, places: readonly Place[]): Scope {
  return { ...scope, places, isSaid: true };
}

/**
 * For words beside `role:`: lines of those roles, and of no others that a `role:` around them leaves
 * out. Who asks for `role:junk` asks for junk lines, unless an `in:` says otherwise.
 */
export function scopeBeside(scope: Scope, parts: readonly Asked[]): Scope {
  let { places, roles } = scope;
  for (const part of parts) {
    const asked = rolesAsked(part);
    if (asked === null) continue;
    const before = roles;
    roles = before === null ? asked : asked.filter((role) => before.includes(role));
    if (part.kind === "role" && asked.includes("junk") && !scope.isSaid && !places.includes("junk")) {
      places = [...places, "junk"];
    }
  }
  return roles === scope.roles ? scope : { ...scope, places, roles };
}

/** The lines that `role:caption` means, and for `-role:caption` all others; null for anything else. */
function rolesAsked(part: Asked): readonly LineRole[] | null {
  if (part.kind === "role") return part.roles;
  return isOtherRoles(part) ? lineRoles.filter((role) => !part.part.roles.includes(role)) : null;
}

/** `-role:caption`: of a text, lines that are something else; as with `in:`, not that it has no caption. */
export function isOtherRoles(asked: Asked): asked is { readonly kind: "not"; readonly part: RoleFilter } {
  return asked.kind === "not" && asked.part.kind === "role";
}
