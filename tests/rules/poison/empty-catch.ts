// room: src/core/query/poison-catch.ts
// refused by: lint
// rule: suspicious/noEmptyBlockStatements
export function quiet(risky: () => void): void {
  try {
    risky();
  } catch {}
}
