/** A median payout is compared in the currency of the totals: as much in roubles is no change, as many roubles is one. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { levelOf } from '../../../shared/domain/warning/judge-rule.ts';
import type { WarningRule } from '../../../shared/domain/warning/warning-rule.ts';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';

const DAY_MS = 86_400_000;
const RULE: WarningRule = {
  kind: 'payout',
  networkId: null,
  linkId: null,
  event: 'first_deposit',
  percent: 20,
};

let desk: CoreDesk;
let network: NetworkRow;

beforeEach(() => {
  desk = new CoreDesk();
  desk.store.money.saveSettings({ currency: 'USD', sources: [], isFetchOn: false });
  const rate = { numerator: 1n, denominator: 80n };
  desk.store.rates.savePin({ currency: 'RUB', into: 'USD', rate, fromDay: 0 }, 0);
  network = desk.core.networks.create({ name: '1win' });
});

afterEach(async () => {
  await desk.stop();
});

async function deposits(name: string, payout: string): Promise<void> {
  for (let index = 0; index < 5; index += 1)
    await desk.send(network, `clickid=${name}-${index}&event=ftd&status=approved&${payout}`);
}

/** A week of first deposits of 60 dollars, then a day of others. */
async function levelAfter(payout: string): Promise<number> {
  desk.nowMs -= 3 * DAY_MS;
  await deposits('before', 'payout=60&currency=USD');
  desk.nowMs += 3 * DAY_MS;
  await deposits('now', payout);
  return levelOf(RULE, desk.store.warnings.figures(RULE, desk.nowMs, 'USD'), DAY_MS);
}

test('4,800 roubles where it was 60 dollars is no change', async () => {
  expect(await levelAfter('payout=4800&currency=RUB')).toBe(0);
});

test('60 roubles where it was 60 dollars is one', async () => {
  expect(await levelAfter('payout=60&currency=RUB')).toBe(100);
});
