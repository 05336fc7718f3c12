/** A rate limit whose place comes free in the very moment in which the schedule is looked at. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../../fixtures/desk-api.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { SinkServer } from '../../fixtures/sink-server.ts';
import { startSmallCore } from '../../fixtures/small-core.ts';

test('a place that comes free while the schedule is looked at is used at once, and not after half a minute', async () => {
  const folder = temporaryFolder();
  const sink = await SinkServer.start();
  let looks = 0;
  // Each look at the clock takes a moment, so that time passes between any two decisions.
  const core = await startSmallCore({
    dataDir: join(folder, 'data'),
    sinkUrl: sink.url,
    now: () => Math.floor(Date.now() + 0.25 * (looks += 1)),
  });
  try {
    const [destination] = core.core.destinations.list();
    if (destination === undefined) throw new Error('There is no destination.');
    core.core.destinations.update(destination.id, { rules: { perSecond: 30, concurrency: 1 } });
    for (let index = 0; index < 60; index += 1) {
      await fetch(`${core.url}/postback/${core.key}?clickid=c${index}&event=reg`);
    }
    await eventually(() => Promise.resolve(core.store.ledger().deliveries.delivered === 60), 12_000);
    expect(sink.requests).toHaveLength(60);
  } finally {
    await core.stop();
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);
