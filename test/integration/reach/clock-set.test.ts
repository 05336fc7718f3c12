import { afterEach, beforeEach, expect, test } from 'vitest';
import { PublicUrlBook } from '../../../electron/engine/reach/public-url-book.ts';
import { NetworkCadences } from '../../../electron/engine/reach/network-cadences.ts';
import { readOutages } from '../../../electron/engine/reach/outages-view.ts';
import { readSummary } from '../../../electron/engine/reader/summary.ts';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import { indexRules } from '../../../electron/platform/request/receiver-rules.ts';
import { admitHead } from '../../../electron/gate/admit/admit.ts';
import { RuleBook } from '../../../electron/engine/networks/rule-book.ts';
import { usualLimits } from '../../../shared/contract/receiver.ts';
import { slotOf, SLOTS_PER_DAY } from '../../../shared/domain/cadence/slots.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { someHead } from '../../fixtures/receiver-rules.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;

let desk: CoreDesk;
let network: NetworkRow;

beforeEach(() => {
  desk = new CoreDesk();
  network = desk.core.networks.create({ name: 'Casino' });
});

afterEach(async () => {
  await desk.stop();
});

/** Three weeks in which it sent twice an hour, round the clock. */
function sentForWeeks(): void {
  const present = slotOf(desk.nowMs);
  desk.store.transaction(() => {
    for (let slot = present - 21 * SLOTS_PER_DAY; slot < present; slot += 2) {
      desk.store.receivedSlots.add({ networkId: network.id, slot, count: 1 });
    }
  });
}

/** The clock is wrong for a minute, in which a postback comes; then it is right. */
async function aMinuteWrong(byMs: number): Promise<void> {
  desk.clockSetByMs = byMs;
  await desk.send(network, 'clickid=wrong&event=reg&payout=5&currency=USD');
  desk.nowMs += MINUTE_MS;
  desk.clockSetByMs = 0;
}

const outages = () =>
  readOutages(desk.store, new NetworkCadences(desk.store), {
    nowMs: desk.nowMs,
    steadyMs: desk.core.steadyMs(),
    rules: new Map(),
  });

test.each([YEAR_MS, -3 * DAY_MS, -YEAR_MS])(
  'after a minute with a clock that was %i ms wrong a network’s cadence is still known, and its silence is noticed',
  async (byMs) => {
    sentForWeeks();
    await aMinuteWrong(byMs);
    expect(outages().networks).toMatchObject([{ silence: { kind: 'normal' } }]);
    await desk.send(network, 'clickid=right&event=reg');
    expect(outages().networks).toMatchObject([{ lastHeardAt: new Date(desk.nowMs).toISOString() }]);
    desk.nowMs += DAY_MS;
    expect(outages().silent).toMatchObject([{ name: 'Casino' }]);
  },
);

test('a clock that is a year ahead forgets nothing of what a network usually sends', async () => {
  sentForWeeks();
  for (let count = 0; count < 6; count += 1)
    await desk.send(network, `clickid=a${count}&event=ftd&payout=5&geo=PL`);
  desk.nowMs += DAY_MS;
  await aMinuteWrong(YEAR_MS);
  const { problems } = await desk.send(network, 'clickid=a7&event=ftd&geo=PL');
  expect(problems.map(({ code }) => code)).toContain('payout_missing');
  const from = slotOf(desk.nowMs) - 30 * SLOTS_PER_DAY;
  expect(desk.store.receivedSlots.of(network.id, from, slotOf(desk.nowMs)).length).toBeGreaterThan(1_000);
});

test('what came while the clock was a year ahead counts on that day, and not on each day until then', async () => {
  await aMinuteWrong(YEAR_MS);
  await desk.send(network, 'clickid=right&event=reg&payout=7&currency=USD');
  expect(readSummary(desk.store, desk.nowMs)).toMatchObject({
    registrations: 1,
    earned: [{ currency: 'USD', amount: 7 }],
  });
});

test('the public URL that a network calls now stands in its cabinet, whatever the clock said when it called the old one', () => {
  const [old, current] = ['https://old.example', 'https://new.example'];
  const book = (): PublicUrlBook =>
    new PublicUrlBook({ store: desk.store, now: desk.core.now, log: quietLog, onChanged: () => undefined });
  const { addresses } = desk.store;
  const hit = (address: string): void => {
    addresses.noteHit({ networkId: network.id, address, lastAtMs: desk.core.now(), count: 1 });
  };
  desk.clockSetByMs = YEAR_MS;
  addresses.noteProven(old, desk.core.now());
  hit(old);
  desk.clockSetByMs = 0;
  addresses.noteProven(current, desk.core.now());
  expect(book().current).toBe(current);
  hit(current);
  expect(book().of(network.id)).toMatchObject({ state: 'confirmed' });
  // And back again.
  desk.nowMs += HOUR_MS;
  hit(old);
  expect(book().of(network.id)).toMatchObject({ state: 'outdated', oldAddress: old });
});

test('a replaced key works for as long as was said, whatever somebody does to the clock', () => {
  const { access, networks } = desk.core;
  const rules = new RuleBook({ networks, access, limits: () => usualLimits }, 0);
  const works = (): boolean => {
    const head = someHead({ target: `/postback/${network.key}`, atMs: desk.core.steadyMs() });
    return admitHead(indexRules(rules.current()), head).kind === 'read';
  };
  access.rotateKey(network.id, 2);
  desk.nowMs += HOUR_MS;
  desk.clockSetByMs = YEAR_MS;
  expect(works()).toBe(true);
  const until = new Date(desk.core.now() + HOUR_MS).toISOString();
  expect(access.view(network.id).oldKeys).toMatchObject([{ validUntil: until }]);
  desk.clockSetByMs = -YEAR_MS;
  desk.nowMs += HOUR_MS + 1;
  expect(works()).toBe(false);
  expect(access.view(network.id).oldKeys).toEqual([]);
});
