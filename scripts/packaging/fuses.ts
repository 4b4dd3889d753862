import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from "@electron/fuses";

/**
 * Every fuse of a packaged program, and why. All are named, so that one that a newer Electron brings
 * stops the packaging until somebody has decided on it.
 */
export const releaseFuses = {
  /** Else `ELECTRON_RUN_AS_NODE=1` makes the signed program an interpreter for anybody's script. */
  RunAsNode: false,
  EnableCookieEncryption: true,
  /** Else `NODE_OPTIONS=--require …` runs code in main before ours. */
  EnableNodeOptionsEnvironmentVariable: false,
  /** Else `--inspect` opens main to whoever connects. Playwright needs it, and so cannot drive a release. */
  EnableNodeCliInspectArguments: false,
  /** Where Electron has it, macOS and Windows; on Linux it has no effect. */
  EnableEmbeddedAsarIntegrityValidation: true,
  /** Else a folder `resources/app` beside the archive would be started in its place. */
  OnlyLoadAppFromAsar: true,
  /** There is no snapshot of our own. */
  LoadBrowserProcessSpecificV8Snapshot: false,
  /** Our pages come from our own scheme; nothing needs `file:`. */
  GrantFileProtocolExtraPrivileges: false,
  /** Electron's default: WebAssembly's bounds are checked by the processor. We run none. */
  WasmTrapHandlers: true,
} as const satisfies Readonly<Record<keyof typeof FuseV1Options, boolean>>;

export type FuseName = keyof typeof releaseFuses;

/** Set every fuse of this binary. Throws when it has one that is not named here. */
export async function setReleaseFuses(executable: string): Promise<void> {
  const names = Object.keys(await readFuses(executable)) as FuseName[];
  const wire = Object.fromEntries(names.map((name) => [FuseV1Options[name], releaseFuses[name]]));
  await flipFuses(executable, { version: FuseVersion.V1, ...wire });
}

/**
 * The fuses as they stand in this binary: those it has, by name. An older Electron has fewer. Throws
 * when it is no Electron, or has a fuse that no name is known for.
 */
export async function readFuses(executable: string): Promise<Partial<Record<FuseName, boolean>>> {
  const { version: _, ...wire } = await getCurrentFuseWire(executable);
  const fuses: Partial<Record<FuseName, boolean>> = {};
  for (const [index, state] of Object.entries(wire)) {
    const name = FuseV1Options[Number(index)] as FuseName | undefined;
    if (name === undefined) throw new Error(`${executable} has a fuse that is not known here (${index})`);
    // One that was taken out of this Electron is neither on nor off.
    if (state === FuseState.ENABLE || state === FuseState.DISABLE) fuses[name] = state === FuseState.ENABLE;
  }
  return fuses;
}

/** The fuses of this binary that are not as a release has them. */
export async function wrongFuses(executable: string): Promise<FuseName[]> {
  const found = await readFuses(executable);
  return (Object.keys(found) as FuseName[]).filter((name) => found[name] !== releaseFuses[name]);
}
