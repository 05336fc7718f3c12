/** Sums of more than a database's integers hold: a sender of absurd amounts must not take the figures away. */
import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createStore } from '../../../electron/engine/store/store.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';

const LARGEST = 9_000_000_000_000_000_000n;

test('absurd amounts are added up, inexactly, where exact sums would be refused by the database', () => {
  const folder = temporaryFolder();
  const opened = openTestStore(folder);
  const store = createStore(opened.db);
  const day = (slot: number, status: string) =>
    `(${slot}, 'n', 'deposit', '${status}', 'USD', 'USD', 1, 9000, ${LARGEST}, ${LARGEST})`;
  opened.db.exec(
    `INSERT INTO conversion_sums VALUES ${['approved', 'pending', 'rejected']
      .flatMap((status) => [day(1, status), day(2, status)])
      .join(', ')}`,
  );
  const each = Number(LARGEST) * 2;
  const untilMs = 86_400_000;
  expect(store.conversionSums.worthBetween('USD', 0, untilMs)).toMatchObject({
    micros: 2 * each,
    pendingMicros: each,
  });
  expect(store.conversionSums.between(0, untilMs)).toMatchObject([{ micros: 2 * each, pendingMicros: each }]);
  expect(store.conversionSums.rejectedBetween(0, untilMs)).toMatchObject([{ micros: each }]);
  expect(store.conversionSums.withoutRateBetween(null, 0, untilMs)).toMatchObject([
    { earned: each, onHold: each, rejected: each },
  ]);
  opened.close();
  rmSync(folder, { recursive: true, force: true });
});
