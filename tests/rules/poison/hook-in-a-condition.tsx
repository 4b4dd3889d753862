// room: src/renderer/ui/PoisonHook.tsx
// refused by: lint
// rule: correctness/useHookAtTopLevel
import { useState } from "react";

export function Sometimes({ isOpen }: { isOpen: boolean }) {
  if (isOpen) useState(0);
  return null;
}
