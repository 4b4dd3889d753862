import { existsSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";

interface Place {
  readonly kind: "synced" | "network";
  /** The program, or the kind of connection. */
  readonly name: string;
}

/** Folder names by which sync programs are known, as whole path segments. */
const syncedFolders: readonly (readonly [RegExp, string])[] = [
  [/^dropbox( \(.*\))?$/i, "Dropbox"],
  [/^onedrive( - .*)?$/i, "OneDrive"],
  [/^(google ?drive|my drive|googledrive-.*)$/i, "Google Drive"],
  [/^(com~apple~clouddocs|mobile documents|icloud ?drive)$/i, "iCloud"],
  [/^nextcloud\d*$/i, "Nextcloud"],
  [/^owncloud$/i, "ownCloud"],
  [/^pcloud ?drive$/i, "pCloud"],
  [/^box( sync)?$/i, "Box"],
  [/^sync(thing)?$/i, "Syncthing"],
  [/^megasync$/i, "MEGA"],
  [/^cloudstorage$/i, "a cloud service"],
];

/** What sync programs put into a folder they look after. */
const markers: readonly (readonly [string, string])[] = [
  [".stfolder", "Syncthing"],
  [".dropbox", "Dropbox"],
  [".owncloudsync.log", "ownCloud"],
  [".nextcloudsync.log", "Nextcloud"],
];

/** File systems of other computers, by the numbers of Linux's `statfs(2)`. */
const networks = new Map<number, string>([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "SMB"],
  [0xfe534d42, "SMB"],
  [0x564c, "NetWare"],
  [0x5346414f, "AFS"],
  [0x01021997, "9P"],
  [0x00c36400, "Ceph"],
]);

/** Whether a project's folder is one that other programs or computers write to; null when nothing says so. */
export function placeOf(path: string, platform: NodeJS.Platform = process.platform): Place | null {
  const segments = dirname(path).split(/[\\/]/);
  for (const [form, name] of syncedFolders) {
    if (segments.some((segment) => form.test(segment))) return { kind: "synced", name };
  }
  for (const folder of foldersAbove(path)) {
    const found = markers.find(([marker]) => existsSync(join(folder, marker)));
    if (found !== undefined) return { kind: "synced", name: found[1] };
  }
  if (platform === "win32" && /^[\\/]{2}[^.?]/.test(path)) return { kind: "network", name: "a network path" };
  const network = platform === "linux" ? networks.get(fileSystemOf(path)) : undefined;
  return network === undefined ? null : { kind: "network", name: network };
}

function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}

function fileSystemOf(path: string): number {
  try {
    return Number(statfsSync(dirname(path), { bigint: true }).type & 0xffffffffn);
  } catch (error) {
    // Some file systems do not say what they are.
    if (error instanceof Error && "code" in error) return 0;
    throw error;
  }
}
