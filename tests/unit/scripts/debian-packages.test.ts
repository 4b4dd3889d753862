import { expect, test } from "vitest";
import {
  aptLine,
  isDebianLike,
  missingLibraries,
  namesHere,
} from "../../../scripts/electron/debian-packages.ts";

const LDD = `
	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /app/libffmpeg.so (0x00007f1)
	libglib-2.0.so.0 => /lib/x86_64-linux-gnu/libglib-2.0.so.0 (0x00007f2)
	libnspr4.so => not found
	libasound.so.2 => not found
	libatk-bridge-2.0.so.0 => not found
	libgbm.so.1 => not found
	libXss.so.1 => not found
	libtea.so.7 => not found
`;

test("only libraries that ldd did not find are missing, each with the package that brings it", () => {
  expect(missingLibraries(LDD)).toEqual([
    { what: "libnspr4.so", debianPackage: "libnss3" },
    { what: "libasound.so.2", debianPackage: "libasound2" },
    { what: "libatk-bridge-2.0.so.0", debianPackage: "libgtk-3-0" },
    { what: "libgbm.so.1", debianPackage: "libgbm1" },
    { what: "libXss.so.1", debianPackage: "libxss1" },
    { what: "libtea.so.7", debianPackage: undefined },
  ]);
});

test("every library that Electron 33 and 45 link is known by its package", () => {
  const linked = `libnss3.so libnssutil3.so libsmime3.so libnspr4.so libatk-1.0.so.0 libatk-bridge-2.0.so.0
    libcups.so.2 libdrm.so.2 libgtk-3.so.0 libpango-1.0.so.0 libcairo.so.2 libX11.so.6 libXcomposite.so.1
    libXdamage.so.1 libXext.so.6 libXfixes.so.3 libXrandr.so.2 libgbm.so.1 libexpat.so.1 libxcb.so.1
    libxkbcommon.so.0 libasound.so.2 libatspi.so.0 libdbus-1.so.3 libgio-2.0.so.0 libglib-2.0.so.0
    libgobject-2.0.so.0 libgdk_pixbuf-2.0.so.0 libudev.so.1`.split(/\s+/);
  const output = linked.map((library) => `\t${library} => not found`).join("\n");
  expect(missingLibraries(output).filter((missing) => missing.debianPackage === undefined)).toEqual([]);
});

test("Debian, Ubuntu and their children are Debian-like, Fedora is not", () => {
  expect(isDebianLike('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n')).toBe(true);
  expect(isDebianLike('ID=linuxmint\nID_LIKE="ubuntu debian"\n')).toBe(true);
  expect(isDebianLike('ID=fedora\nHOME_URL="https://example.org/debian"\n')).toBe(false);
});

test("a library takes its t64 name where the system knows one, a program never does", async () => {
  const known = new Set(["libgtk-3-0t64", "libnss3", "xvfbt64"]);
  const names = await namesHere(["xvfb", "libgtk-3-0", "libnss3"], async (name) => known.has(name));
  expect(names).toEqual(["libgtk-3-0t64", "libnss3", "xvfb"]);
});

test("a package that ends two lacks is installed once", async () => {
  expect(await namesHere(["libnss3", "libnss3"], async () => false)).toEqual(["libnss3"]);
});

test("the line to run by hand names exactly the packages", () => {
  expect(aptLine(["xauth", "xvfb"])).toBe("sudo apt-get install -y --no-install-recommends xauth xvfb");
});
