/** An amount under a name that nobody knows is asked about once, and the answer mends what came before. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import type { PostbackRow } from '../../../electron/engine/store/postback-rows.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: CoreDesk;
let network: NetworkRow;

beforeEach(() => {
  desk = new CoreDesk();
  network = desk.core.networks.create({ name: 'Casino' });
});

afterEach(async () => {
  await desk.stop();
});

async function answered(isPayout: boolean, first: PostbackRow): Promise<PostbackRow> {
  desk.core.networks.mapPayout(network.id, 'WEB_INCOME', isPayout);
  await eventually(() => Promise.resolve(desk.core.reprocessor.progressOf(network.id) === null));
  const row = desk.store.postbacks.get(first.id);
  if (row === null) throw new Error('it is gone');
  return row;
}

function codes({ problems }: PostbackRow): readonly string[] {
  return problems.map((each) => each.code);
}

const DEPOSIT = 'event=ftd&currency=USD&WEB_INCOME=7.35';

test('answered with yes, the amounts that came before count, and those that come are read', async () => {
  const first = await desk.send(network, `clickid=q1&${DEPOSIT}`);
  expect(codes(first)).toEqual(['payout_unread']);
  const again = await answered(true, first);
  expect(again).toMatchObject({ payoutMicros: 7_350_000, problems: [] });
  const id = again.conversionId;
  expect(id === null ? null : desk.store.conversions.get(id)).toMatchObject({ payoutMicros: 7_350_000 });
  expect(await desk.send(network, `clickid=q2&${DEPOSIT}`)).toMatchObject({ payoutMicros: 7_350_000 });
  // A name that was known before is still read.
  expect(await desk.send(network, 'clickid=q3&event=ftd&currency=USD&payout=5')).toMatchObject({
    payoutMicros: 5_000_000,
  });
});

test('answered with no, it is not asked again, and no amount is made up', async () => {
  const first = await desk.send(network, `clickid=q4&${DEPOSIT}`);
  const again = await answered(false, first);
  expect(again).toMatchObject({ payoutMicros: null, isHeld: false });
  expect(codes(again)).toEqual(['payout_missing']);
  expect(codes(await desk.send(network, `clickid=q5&${DEPOSIT}`))).toEqual(['payout_missing']);
  expect(desk.core.networks.present(network.id).mapping).toMatchObject({ notPayout: ['web_income'] });
  const changed = await answered(true, first);
  expect(changed.payoutMicros).toBe(7_350_000);
  expect(desk.core.networks.present(network.id).mapping.notPayout).toEqual([]);
});
