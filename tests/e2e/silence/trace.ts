import { chmodSync, writeFileSync } from "node:fs";

/**
 * Have every process of a program watched by strace: what it sends and to whom it connects, by
 * whichever library, Chromium's own and Node's alike. Answers with the program to start in its place.
 *
 * @param at path of the script to make, which must not have a quotation mark in it
 * @param trace path of the file to write the system calls to
 */
export function watched(program: string, at: string, trace: string): string {
  const calls = "connect,sendto,sendmsg,sendmmsg";
  const strace = `strace -f -qq -s 0 --seccomp-bpf -e trace=${calls} -e signal=none -o "${trace}"`;
  writeFileSync(at, `#!/bin/sh\nexec ${strace} "${program}" "$@"\n`);
  chmodSync(at, 0o755);
  return at;
}

/**
 * The calls in a trace by which something leaves a process for a network: every one that names an
 * IPv4 or IPv6 address, this very machine's among them.
 *
 * Left out are calls that name none. They go where a connection was made before, and a connection
 * we made is in the list already; one that was made to us is the test driver's, which talks to Node's
 * inspector and Chromium's DevTools over loopback (a packaged program has neither). `AF_UNIX` is
 * talk between processes of this machine: to the display, to D-Bus. `AF_NETLINK` asks the kernel
 * which addresses there are.
 */
export function outgoing(trace: string): string[] {
  return trace
    .split("\n")
    .filter(
      (line) => /\b(connect|sendto|sendmsg|sendmmsg)\(/.test(line) && /sa_family=AF_INET6?\b/.test(line),
    );
}
