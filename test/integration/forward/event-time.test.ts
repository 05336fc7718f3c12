/** A time that is past a destination's limit is not sent to it, however lately the postback came. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DestinationRow } from '../../../electron/engine/store/destinations-table.ts';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import { findDestinationPreset } from '../../../shared/catalog/destination-presets.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';

const DAY_MS = 86_400_000;
let desk: CoreDesk;
let network: NetworkRow;

beforeEach(() => {
  desk = new CoreDesk();
  network = desk.core.networks.create({ name: 'Casino', isConfirmed: true });
});

afterEach(async () => {
  await desk.stop();
});

function create(body: string, maxAgeHours: number | null): DestinationRow {
  return desk.core.destinations.create({
    name: 'Pixel',
    enabled: true,
    request: { method: 'POST', url: 'http://127.0.0.1:9/events', body },
    rules: { allowsPrivate: true, maxAgeHours },
    events: { registration: 'reg', first_deposit: 'dep' },
  });
}

async function stateAfter(query: string): Promise<readonly [string | undefined, string | null | undefined]> {
  const { id } = await desk.send(network, `clickid=e1&event=ftd&payout=5&currency=USD&${query}`);
  const [delivery] = desk.store.deliveries.ofPostback(id);
  return [delivery?.state === 'skipped' ? 'skipped' : 'planned', delivery?.reason];
}

const WITH_TIME = '{"event_time": {time}, "id": "{clickid}"}';

test.each([
  ['15 days', 15, ['skipped', 'too_old']],
  ['eight days', 8, ['skipped', 'too_old']],
  ['six days', 6, ['planned', null]],
  ['no time', 0, ['planned', null]],
])(
  'an event of %s before it came, for a destination that sends the time and takes seven days',
  async (_name, days, state) => {
    create(WITH_TIME, 168);
    expect(await stateAfter(`timestamp=${Math.floor(desk.nowMs / 1_000) - days * 86_400}`)).toEqual(state);
  },
);

test('the limit is the destination’s own, and counts only where the time is sent', async () => {
  const timestamp = `timestamp=${new Date(desk.nowMs - 15 * DAY_MS).toISOString()}`;
  create(WITH_TIME, 24 * 20);
  expect(await stateAfter(timestamp)).toEqual(['planned', null]);
  create(WITH_TIME, null);
  create('{"id": "{clickid}"}', 168);
  const { id } = await desk.send(network, `clickid=e2&event=ftd&${timestamp}`);
  expect(desk.store.deliveries.ofPostback(id).map((each) => each.reason)).toEqual([null, null, null]);
});

test('the Facebook preset sends its event time, so it is asked', () => {
  const preset = findDestinationPreset('facebook-capi');
  expect(JSON.stringify(preset.request)).toContain('{time}');
  expect(preset.rules?.maxAgeHours).toBe(168);
});

test('one that grows too old while it waits is not sent any more', async () => {
  const destination = create(WITH_TIME, 168);
  desk.core.destinations.update(destination.id, { isPaused: true });
  const { id } = await desk.send(
    network,
    `clickid=e3&event=ftd&timestamp=${Math.floor((desk.nowMs - 6.9 * DAY_MS) / 1_000)}`,
  );
  expect(desk.store.deliveries.ofPostback(id)).toMatchObject([{ state: 'parked' }]);
  desk.nowMs += DAY_MS / 2;
  desk.core.destinations.update(destination.id, { isPaused: false });
  await expect
    .poll(() => desk.store.deliveries.ofPostback(id)[0], { timeout: 10_000 })
    .toMatchObject({ state: 'skipped', reason: 'too_old' });
});

test.each([
  ['{"event_time": {param.ts}}', 15, 'too_old'],
  ['{"event_time": "{param.ts}"}', 15, 'too_old'],
  ['{"data": [{"eventTime" : {param.TS}}]}', 15, 'too_old'],
  ['event=dep&timestamp={param.ts}', 15, 'too_old'],
  ['<e><conversion_time>{param.ts}</conversion_time></e>', 15, 'too_old'],
  ['{"event_time": {param.ts}}', 2, 'sent'],
  // A click, and a registration beside a deposit, may be as old as they like.
  ['{"click_time": {param.ts}}', 15, 'sent'],
  ['{"registered_at": {param.ts}}', 15, 'sent'],
  ['{"id": "{param.ts}"}', 15, 'sent'],
  // What the other side gets is no moment.
  ['{"event_time": "{hash:param.ts}"}', 15, 'sent'],
  ['{"event_time": "{param.other}"}', 15, 'sent'],
])('%s with a time of %i days before it came', async (body, days, expected) => {
  create(body, 168);
  const seconds = Math.floor(desk.nowMs / 1_000) - days * 86_400;
  const { id } = await desk.send(network, `clickid=e4&event=ftd&payout=5&currency=USD&ts=${seconds}`);
  await expect
    .poll(() => desk.store.deliveries.ofPostback(id)[0], { timeout: 10_000 })
    .toMatchObject(expected === 'too_old' ? { state: 'skipped', reason: 'too_old' } : { state: 'retrying' });
});
