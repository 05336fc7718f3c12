/** Sums of more than one integer of the database holds: a sender of absurd amounts takes no figure and no postback away. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';

const SLOT_MS = 900_000;
/** Of what an amount can be, nearly the most. */
const LARGEST_MICROS = 999_999_999_999_999;
/** So many of them are past 2 ** 63. */
const ABSURD = 9_300;

let desk: CoreDesk;
let network: NetworkRow;

beforeEach(() => {
  desk = new CoreDesk();
  desk.store.money.saveSettings({ currency: 'USD', sources: [], isFetchOn: false });
  network = desk.core.networks.create({ name: '1win' });
});

afterEach(async () => {
  await desk.stop();
});

/** What a stranger who knows the postback URL sent within a quarter of an hour. */
function sendAbsurd(status: string, micros: number): void {
  desk.exec(`
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${ABSURD})
    INSERT INTO conversions (id, network_id, click_id, event, identity, status, payout_micros, currency, worth_micros,
      worth_currency, first_postback_id, last_postback_id, created_at_ms, updated_at_ms, test)
    SELECT '${status}' || n, '${network.id}', 'k' || n, 'deposit', '${status}' || n, '${status}', ${micros}, 'USD', ${micros},
      'USD', 'p', 'p', ${desk.nowMs}, 0, 0 FROM numbers`);
}

function remove(status: string): void {
  desk.exec(`DELETE FROM conversions WHERE status = '${status}'`);
}

const span = () => [desk.nowMs - (desk.nowMs % SLOT_MS), desk.nowMs + SLOT_MS] as const;

test('after thousands of absurd amounts the next postback is understood, and once they are gone every sum is exact', async () => {
  const { store } = desk;
  sendAbsurd('approved', LARGEST_MICROS);
  sendAbsurd('pending', LARGEST_MICROS);
  sendAbsurd('rejected', LARGEST_MICROS);
  const row = await desk.send(
    network,
    'clickid=abcdefgh&event=dep&status=approved&payout=7.25&currency=USD&txid=t1',
  );
  expect(row.conversionId).not.toBeNull();
  const absurd = ABSURD * LARGEST_MICROS;
  const worth = store.conversionSums.worthBetween('USD', ...span());
  expect(worth.micros / (2 * absurd)).toBeCloseTo(1, 6);
  expect(worth.pendingMicros / absurd).toBeCloseTo(1, 6);
  expect(store.conversionSums.between(...span())[0]?.micros).toBe(worth.micros);
  expect(store.conversionSums.rejectedBetween(...span())[0]?.micros).toBeGreaterThan(0.99 * absurd);
  expect(store.insightSums.different()).toEqual([]);
  store.insightSums.recount();
  expect(store.conversionSums.worthBetween('USD', ...span())).toEqual(worth);

  for (const status of ['pending', 'rejected']) remove(status);
  desk.exec(`DELETE FROM conversions WHERE id LIKE 'approved%'`);
  expect(store.conversionSums.worthBetween('USD', ...span())).toMatchObject({
    micros: 7_250_000,
    pendingMicros: 0,
  });
  expect(store.conversionSums.between(...span())).toMatchObject([{ micros: 7_250_000, pendingMicros: 0 }]);
  expect(store.conversionSums.rejectedBetween(...span())).toEqual([]);
  expect(store.insightSums.different()).toEqual([]);
});

test('what is taken back in absurd amounts is as exact: below zero, and up again', () => {
  const { store } = desk;
  sendAbsurd('approved', -LARGEST_MICROS);
  expect(store.conversionSums.worthBetween('USD', ...span()).micros).toBeLessThan(-9e18);
  expect(store.insightSums.different()).toEqual([]);
  remove('approved');
  expect(store.conversionSums.worthBetween('USD', ...span()).micros).toBe(0);
});
