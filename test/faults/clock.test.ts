import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectBalanced, isSettled, storedLines } from '../fixtures/account.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { startSmallCore } from '../fixtures/small-core.ts';

const HOUR_MS = 3_600_000;

test('a clock that jumps back and forth loses, doubles and delays nothing, and arrivals stay in order', async () => {
  const folder = temporaryFolder();
  const sink = await SinkServer.start();
  let offsetMs = 0;
  const core = await startSmallCore({
    dataDir: join(folder, 'data'),
    sinkUrl: sink.url,
    now: () => Date.now() + offsetMs,
  });
  const answered = new Set<string>();
  const send = async (id: string): Promise<void> => {
    const response = await fetch(`${core.url}/postback/${core.key}?clickid=${id}&event=reg`);
    if (response.status === 200) answered.add(id);
  };
  try {
    for (const [index, jumpMs] of [0, 48, -24, 1_000, -2_000, 0.01, -0.01].entries()) {
      offsetMs += jumpMs * HOUR_MS;
      for (let each = 0; each < 20; each += 1) await send(`jump-${index}-${each}`);
    }
    await eventually(() => Promise.resolve(isSettled(core)), 10_000);
    expect(answered.size).toBe(7 * 20);
    expectBalanced(core, answered, sink);
    expect(storedLines(core).map((line) => line.clickId)).toEqual([...answered]);
  } finally {
    await core.stop();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a delivery that waits for its time does not wait longer because the clock was set back', async () => {
  const folder = temporaryFolder();
  const sink = await SinkServer.start();
  let offsetMs = 0;
  const core = await startSmallCore({
    dataDir: join(folder, 'data'),
    sinkUrl: sink.url,
    now: () => Date.now() + offsetMs,
  });
  try {
    sink.respondAlways({ kind: 'answer', status: 503 });
    await fetch(`${core.url}/postback/${core.key}?clickid=waits&event=reg`);
    await eventually(() => Promise.resolve(core.store.ledger().deliveries.retrying === 1));
    sink.respondAlways({ kind: 'answer', status: 200 });
    // The first retry comes after half a minute: a day back, and that half minute later.
    offsetMs -= 24 * HOUR_MS;
    core.core.outbox.wake();
    const scheduled = () =>
      core.db
        .query<[], { at: number }>('test.nextAt', 'SELECT next_attempt_at_ms AS at FROM deliveries')
        .get();
    await eventually(() => Promise.resolve((scheduled()?.at ?? Infinity) < Date.now() + offsetMs + 60_000));
    offsetMs += 60_000;
    core.core.outbox.wake();
    await eventually(() => Promise.resolve(core.store.ledger().deliveries.delivered === 1));
  } finally {
    await core.stop();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
