import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DatabaseCheck } from '../../../electron/engine/reader/database-check.ts';
import type { Reader } from '../../../electron/engine/reader/reader.ts';
import type { CheckedSlice } from '../../../electron/engine/store/check/check-slice.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FIRST_MS = Date.UTC(2026, 10, 1);

beforeEach(() => {
  vi.useFakeTimers({
    now: FIRST_MS,
    toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'Date', 'performance'],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A check over a database of three pieces. */
function started(
  checkedAtMs: number | null,
  hasCrashed: boolean,
  pieces: readonly CheckedSlice[] = threePieces,
) {
  const told = { pieces: 0, sound: 0, damage: [] as string[] };
  const read = (): Promise<CheckedSlice> => {
    const piece = pieces[told.pieces % pieces.length];
    told.pieces += 1;
    if (piece === undefined) throw new Error('There are no pieces.');
    return Promise.resolve(piece);
  };
  let checkedAt = checkedAtMs;
  const check = new DatabaseCheck({
    // It asks for pieces alone.
    reader: { read } as unknown as Reader,
    log: quietLog,
    now: () => Date.now(),
    elapsed: () => performance.now(),
    checkedAtMs: () => checkedAt,
    onSound: () => {
      told.sound += 1;
      checkedAt = Date.now();
    },
    onDamage: (detail) => told.damage.push(detail),
  });
  check.start(hasCrashed);
  return { told, check };
}

const threePieces: readonly CheckedSlice[] = [
  { kind: 'sound', next: { step: 1, after: null } },
  { kind: 'sound', next: { step: 1, after: 5 } },
  { kind: 'sound', next: null },
];

test('after a crash it is checked within a minute, else a day after the last time, and then every day', async () => {
  const crashed = started(Date.now() - HOUR_MS, true);
  const clean = started(Date.now() - HOUR_MS, false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(crashed.told).toMatchObject({ pieces: 3, sound: 1 });
  expect(clean.told.pieces).toBe(0);
  await vi.advanceTimersByTimeAsync(DAY_MS - HOUR_MS);
  expect(clean.told).toMatchObject({ pieces: 3, sound: 1 });
  await vi.advanceTimersByTimeAsync(DAY_MS * 2);
  expect(clean.told).toMatchObject({ pieces: 9, sound: 3, damage: [] });
  crashed.check.stop();
  clean.check.stop();
});

test('one that was never checked is, and what it finds is told once', async () => {
  const { told, check } = started(null, false, [{ kind: 'damaged', detail: 'page 5' }]);
  await vi.advanceTimersByTimeAsync(DAY_MS * 2);
  expect(told).toMatchObject({ damage: ['page 5'], sound: 0 });
  check.stop();
});
