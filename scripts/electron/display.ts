/** Whether a window opened from this process can be seen. On Linux that takes an X or Wayland display. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  return platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** A command as `spawn` takes it. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

/** The same command on a virtual display of its own, large enough for a screenshot of a whole window. */
export function onVirtualDisplay({ command, args }: Command): Command {
  return {
    command: "xvfb-run",
    args: ["-a", "-s", "-screen 0 1920x1080x24", command, ...args],
  };
}
