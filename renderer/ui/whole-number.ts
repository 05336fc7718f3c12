/** A number typed into a text field: digits alone. NaN for everything else, which every schema of a number refuses. */
export function wholeNumberOf(typed: string): number {
  return /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
}
