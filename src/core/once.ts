/**
 * What `make` gives, made when it is first asked for. For what is slow to make and not needed by every
 * window that opens: each of `Intl`'s objects takes milliseconds.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
