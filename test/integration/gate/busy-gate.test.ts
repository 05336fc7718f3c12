/** An engine leaves the processor to a gate that says it is busy, for as long as it says so. */
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { GateClient } from '../../../electron/engine/gate-client/gate-client.ts';
import { createBusy } from '../../../electron/platform/utilization.ts';
import { localLink } from '../../fixtures/local-link.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

test('a gate whose thread works without a pause is busy, and is not any more once it waits', async () => {
  const isBusy = createBusy(() => performance.now());
  const until = performance.now() + 300;
  let wasBusy = false;
  while (performance.now() < until) {
    await turn();
    const from = performance.now();
    while (performance.now() - from < 20);
    wasBusy ||= isBusy();
  }
  expect(wasBusy).toBe(true);
  await expect.poll(isBusy, { interval: 150 }).toBe(false);
});

test('what the gate said last counts for half a second: one that is gone holds nobody up', async () => {
  const { gate, engine } = localLink();
  let nowMs = 1_000;
  const client = new GateClient({ link: engine, elapsed: () => nowMs, log: quietLog });
  client.start();
  expect(client.isBusy).toBe(false);
  const rows = { type: 'rows', queue: 'requests', durableSequence: 1 };
  gate.post({ ...rows, isBusy: true });
  await expect.poll(() => client.isBusy).toBe(true);
  nowMs += 499;
  expect(client.isBusy).toBe(true);
  nowMs += 1;
  expect(client.isBusy).toBe(false);
});
