import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { expectBalanced, isSettled } from '../fixtures/account.ts';
import { CoreProcess } from '../fixtures/core-process.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { startSmallCore } from '../fixtures/small-core.ts';
import { times } from '../fixtures/thorough.ts';

const ROUNDS = times(12, 100);
const SENDERS = 6;
const LONGEST_LIFE_MS = 120;

test(`after ${ROUNDS} kills at random moments everything answered is stored, and nothing went out twice`, async () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const sink = await SinkServer.start();
  const answered = new Set<string>();
  // Loading takes longer than a life: the next ones load while this one lives.
  const spares = [CoreProcess.load(), CoreProcess.load()];
  let next = 0;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const loaded = spares.shift() ?? CoreProcess.load();
      spares.push(CoreProcess.load());
      const program = await CoreProcess.startLoaded(loaded, { dataDir, sinkUrl: sink.url });
      const life = new AbortController();
      const send = async (): Promise<void> => {
        while (!life.signal.aborted) {
          const id = `click-${next++}`;
          if (await program.send(id)) answered.add(id);
        }
      };
      const senders = Array.from({ length: SENDERS }, send);
      await pause(Math.random() * LONGEST_LIFE_MS);
      await program.kill();
      life.abort();
      await Promise.all(senders);
    }
    const core = await startSmallCore({ dataDir, sinkUrl: sink.url });
    await eventually(() => Promise.resolve(isSettled(core)), 60_000);
    expect(answered.size).toBeGreaterThan(ROUNDS / 10);
    expectBalanced(core, answered, sink);
    await core.stop();
  } finally {
    for (const spare of spares) spare.kill('SIGKILL');
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
