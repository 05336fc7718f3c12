/** A text before an id and behind all smaller ones, so that the id itself is after it; empty for an empty one. */
export function justBefore(id: string): string {
  return id === ''
    ? ''
    : `${id.slice(0, -1)}${String.fromCodePoint((id.codePointAt(id.length - 1) ?? 1) - 1)}~`;
}
