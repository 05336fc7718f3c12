import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSummary } from '../../../electron/engine/reader/summary.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';

const zone = process.env['TZ'];

beforeAll(() => {
  process.env['TZ'] = 'Europe/Berlin';
});

afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each([
  ['of 25 hours', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ['of 23 hours', '2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z'],
])('today is the whole local day, also one %s', async (_, from, until) => {
  const desk = new CoreDesk();
  const network = desk.core.networks.create({ name: 'Casino' });
  const [fromMs, untilMs] = [Date.parse(from), Date.parse(until)];
  for (const [index, atMs] of [fromMs - 1, fromMs, untilMs - 1, untilMs].entries()) {
    desk.nowMs = atMs;
    await desk.send(network, `clickid=c${index}&event=reg`);
  }
  expect(readSummary(desk.store, fromMs).registrations).toBe(2);
  expect(readSummary(desk.store, untilMs - 1).registrations).toBe(2);
  expect(readSummary(desk.store, untilMs).registrations).toBe(1);
  await desk.stop();
});

test('what is pending is on hold and never earned, what has no currency is in no sum, each currency by itself', async () => {
  const desk = new CoreDesk();
  const network = desk.core.networks.create({ name: 'Casino' });
  await desk.send(network, 'clickid=a&event=ftd&payout=60&currency=USD&status=approved');
  await desk.send(network, 'clickid=b&event=ftd&payout=40&currency=USD&status=pending');
  await desk.send(network, 'clickid=c&event=ftd&payout=30&currency=EUR&status=pending');
  await desk.send(network, 'clickid=d&event=ftd&payout=5&currency=USD');
  await desk.send(network, 'clickid=e&event=ftd&payout=99&currency=USD&status=rejected');
  await desk.send(network, 'clickid=f&event=ftd&payout=7');
  await desk.send(network, 'clickid=g&event=ftd');
  const summary = readSummary(desk.store, desk.nowMs);
  expect(summary.earned).toEqual([{ currency: 'USD', amount: 65 }]);
  expect(summary.onHold).toEqual([
    { currency: 'EUR', amount: 30 },
    { currency: 'USD', amount: 40 },
  ]);
  expect(summary.rejected).toEqual([{ currency: 'USD', amount: 99 }]);
  expect(summary).toMatchObject({ withoutAmount: 2, withoutCurrency: 1 });
  await desk.stop();
});
