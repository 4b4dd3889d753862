import { useEffect, useState } from "react";

/** False at first, true once the component has stood for `delay` milliseconds. */
export function useLate(delay: number): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return isLate;
}
