import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NetworkRow } from '../../../electron/engine/store/networks-table.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DEPOSIT = 'clickid=buyer&event=dep&payout=20&currency=USD';

let desk: CoreDesk;
let network: NetworkRow;

beforeEach(() => {
  desk = new CoreDesk();
  network = desk.core.networks.create({ name: 'Test network' });
  desk.core.destinations.create({
    name: 'Sink',
    request: { url: 'http://127.0.0.1:9/pb?id={clickid}' },
    events: { registration: 'reg', deposit: 'dep' },
    isPaused: true,
  });
});

afterEach(async () => {
  await desk.stop();
});

const planned = (): number => desk.store.ledger().deliveries.planned;

test.each([HOUR_MS, -HOUR_MS, 3 * DAY_MS, -3 * DAY_MS, 365 * DAY_MS])(
  'a third copy of a deposit is a copy although the clock was set by %i ms before it, also read again',
  async (byMs) => {
    const first = await desk.send(network, DEPOSIT);
    desk.nowMs += MINUTE_MS;
    await desk.send(network, DEPOSIT);
    desk.nowMs += MINUTE_MS;
    desk.clockSetByMs = byMs;
    const third = await desk.send(network, DEPOSIT);
    expect(third).toMatchObject({
      conversionId: first.conversionId,
      duplicateOf: first.id,
      relation: { kind: 'repeat', copy: 3 },
    });
    expect(planned()).toBe(1);

    desk.clockSetByMs = 0;
    await desk.reprocess(network);
    expect(desk.store.postbacks.get(third.id)).toMatchObject({ duplicateOf: first.id });
    expect(planned()).toBe(1);
  },
);

test.each([HOUR_MS, -HOUR_MS, -20 * MINUTE_MS])(
  'a deposit twenty minutes later is another one although the clock was set by %i ms between them',
  async (byMs) => {
    const first = await desk.send(network, DEPOSIT);
    desk.nowMs += 20 * MINUTE_MS;
    desk.clockSetByMs = byMs;
    const second = await desk.send(network, DEPOSIT);
    expect(second.conversionId).not.toBe(first.conversionId);
    expect(second.relation).toEqual({ kind: 'first' });
    expect(planned()).toBe(2);
  },
);
