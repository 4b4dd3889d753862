/** How a lack is worded and which Debian 12 package ends it. */
export interface Lack {
  readonly what: string;
  readonly debianPackage: string;
}

/** One entry for the libraries a package brings, by the start of their file names. */
const PACKAGE_OF_LIBRARY: readonly (readonly [RegExp, string])[] = [
  [/^lib(nss|nssutil|smime|nspr)\d|^lib(plc|plds)\d/, "libnss3"],
  [/^libasound\./, "libasound2"],
  [/^lib(gbm|drm)\./, "libgbm1"],
  [/^libXss\./, "libxss1"],
  [/^libudev\./, "libudev1"],
  [
    /^lib(gtk-3|gdk-3|gdk_pixbuf|atk|atspi|cairo|pango|gio|glib|gobject|gmodule|cups|dbus|expat|fontconfig|freetype|xkbcommon|wayland|epoxy|X11|Xcomposite|Xdamage|Xext|Xfixes|Xrandr|Xi|Xcursor|Xrender|xcb)[-._\d]/,
    "libgtk-3-0",
  ],
];

/**
 * The shared libraries `ldd` could not find, each with the Debian 12 package that brings it.
 * `debianPackage` is undefined for a library this project has never met.
 */
export function missingLibraries(lddOutput: string): { what: string; debianPackage: string | undefined }[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, library = ""]) => ({
    what: library,
    debianPackage: PACKAGE_OF_LIBRARY.find(([pattern]) => pattern.test(library))?.[1],
  }));
}

/** Whether /etc/os-release describes Debian or a system made from it. */
export function isDebianLike(osRelease: string): boolean {
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
}

/**
 * The names these Debian 12 packages have here: since the change to 64-bit time (Debian 13,
 * Ubuntu 24.04) some end in `t64`.
 *
 * @param isKnown whether this system's package lists have a package of that name
 */
export async function namesHere(
  packages: readonly string[],
  isKnown: (name: string) => Promise<boolean>,
): Promise<string[]> {
  const names = await Promise.all(
    packages.map(async (name) => {
      const renamed = `${name}t64`;
      return name.startsWith("lib") && (await isKnown(renamed)) ? renamed : name;
    }),
  );
  return [...new Set(names)].sort();
}

/** The line that installs them by hand. */
export function aptLine(packages: readonly string[]): string {
  return `sudo apt-get install -y --no-install-recommends ${packages.join(" ")}`;
}
