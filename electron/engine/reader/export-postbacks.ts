/** A whole export, part by part: between two parts other reads have their turn, and the log can be emptied. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ExportFormat, ExportPiece } from '../../../shared/contract/exports.ts';
import type { SearchQuery } from '../../../shared/domain/search/query.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { BUSY_UTILIZATION, createUtilization } from '../../platform/utilization.ts';
import type { ExportPart } from './export-part.ts';
import type { Reader } from './reader.ts';

const PART = 200;
/** While the engine is busy, so many times the time of a part goes by before the next one. */
const PAUSE_WHILE_BUSY = 3;

/** Ends early when the signal is aborted. New postbacks that come in meanwhile are not part of it. */
export async function* exportPostbacks(
  reader: Reader,
  query: { readonly format: ExportFormat; readonly search: SearchQuery },
  signal: AbortSignal | undefined,
): AsyncGenerator<ExportPiece> {
  let before: PostbackId | null = null;
  let count = 0;
  const utilization = createUtilization();
  for (;;) {
    const startedAt = performance.now();
    const part: ExportPart = await reader.read('exportPart', { ...query, before, limit: PART });
    count += part.count;
    yield { text: part.text, count };
    if (part.next === null || signal?.aborted === true) return;
    before = part.next;
    // Another thread is still the same computer: while postbacks pour in, most of it is theirs.
    if (utilization() > BUSY_UTILIZATION) await pause((performance.now() - startedAt) * PAUSE_WHILE_BUSY);
  }
}
