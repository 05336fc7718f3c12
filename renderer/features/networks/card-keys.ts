/** Where an arrow key leads among cards in rows, while the caret stays in the search field. Pure. */

export interface CardPlace {
  /** Of the active card; -1 for none. */
  readonly index: number;
  readonly count: number;
  readonly columns: number;
  /** It was reached by an arrow key: until then left and right belong to the text. */
  readonly isReached: boolean;
}

/** @returns the next card's index, -1 for back to the text, null where the key is not meant for the cards */
export function movedIndex(key: string, { index, count, columns, isReached }: CardPlace): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return index < 0 || !isReached ? Math.max(0, index) : Math.min(last, index + columns);
    case 'ArrowUp':
      return isReached ? Math.max(-1, index - columns) : null;
    case 'ArrowRight':
      return isReached ? Math.min(last, index + 1) : null;
    case 'ArrowLeft':
      return isReached ? Math.max(0, index - 1) : null;
    default:
      return null;
  }
}
