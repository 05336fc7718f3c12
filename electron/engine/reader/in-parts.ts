/** Reads everything that a search finds, part by part: between two parts other reads have their turn. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { BUSY_UTILIZATION, createUtilization } from '../../platform/utilization.ts';

/** While the engine is busy, so many times the time of a part goes by before the next one. */
const PAUSE_WHILE_BUSY = 3;

/**
 * The next part is read when the one before was taken, so that a slow taker never lets them pile up.
 * @param signal ends it early
 */
export async function* inParts<Part extends { readonly next: PostbackId | null }>(
  read: (before: PostbackId | null) => Promise<Part>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Part> {
  let before: PostbackId | null = null;
  const utilization = createUtilization();
  for (;;) {
    const startedAt = performance.now();
    const part: Part = await read(before);
    yield part;
    if (part.next === null || signal?.aborted === true) return;
    before = part.next;
    // Another thread is still the same computer: while postbacks pour in, most of it is theirs.
    if (utilization() > BUSY_UTILIZATION) await pause((performance.now() - startedAt) * PAUSE_WHILE_BUSY);
  }
}
