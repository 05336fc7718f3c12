import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { arrivals, isSettled, storedLines } from '../fixtures/account.ts';
import { CoreProcess, type CrashStage } from '../fixtures/core-process.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { startSmallCore } from '../fixtures/small-core.ts';

interface Expected {
  readonly stage: CrashStage;
  readonly when: string;
  /** How often the sink has seen it in the end. */
  readonly arrived: number;
  readonly state: string;
}

const STAGES: readonly Expected[] = [
  { stage: 'parsing', when: 'in the middle of being parsed', arrived: 1, state: 'delivered' },
  {
    stage: 'leased',
    when: 'stored, planned and marked as being sent, and neither acknowledged to the spool nor sent',
    arrived: 0,
    state: 'unknown',
  },
  { stage: 'answered', when: 'answered by the destination and not noted yet', arrived: 1, state: 'unknown' },
];

test.for(STAGES)('a postback that was $when at a crash is $state after the start', async (expected) => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const sink = await SinkServer.start();
  try {
    const program = await CoreProcess.start({ dataDir, sinkUrl: sink.url, crashAt: expected.stage });
    const wasAnswered = await program.send('the-one');
    await program.gone();

    const core = await startSmallCore({ dataDir, sinkUrl: sink.url });
    await eventually(() => Promise.resolve(isSettled(core)));
    const lines = storedLines(core);
    if (wasAnswered) expect(lines).toHaveLength(1);
    expect(lines).toMatchObject([{ clickId: 'the-one', state: expected.state }]);
    expect(arrivals(sink).get('the-one') ?? 0).toBe(expected.arrived);

    // The sender of one that was not answered sends it again: known as the same, and not forwarded again.
    await fetch(`${core.url}/postback/${core.key}?clickid=the-one&event=reg`);
    await eventually(() => Promise.resolve(core.store.ledger().postbacks.duplicates === 1));
    expect(arrivals(sink).get('the-one') ?? 0).toBe(expected.arrived);
    await core.stop();
  } finally {
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
