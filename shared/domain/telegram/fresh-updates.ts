/** Which of the updates that Telegram hands out were not taken yet. Pure. */

/**
 * So far below what comes next a number was taken before. After a week without an update Telegram goes on from a number
 * that may be anywhere (https://core.telegram.org/bots/api#update), which is as good as never so near.
 */
const TAKEN_WITHIN = 10_000;

/**
 * @param nextId what follows the last one that was taken; 0 before the first
 * @returns each number once, in the order in which they were written
 */
export function freshUpdates<Update extends { readonly update_id: number }>(
  handedOut: readonly Update[],
  nextId: number,
): readonly Update[] {
  const byId = new Map<number, Update>();
  for (const update of handedOut) {
    const { update_id: id } = update;
    const isTaken = id < nextId && nextId - id <= TAKEN_WITHIN;
    if (!isTaken && !byId.has(id)) byId.set(id, update);
  }
  return [...byId.values()].toSorted((one, other) => one.update_id - other.update_id);
}
