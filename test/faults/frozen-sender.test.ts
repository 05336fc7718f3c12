/** The program is frozen while answers are on their way, for longer than it waits for one. */
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../fixtures/desk-api.ts';
import { temporaryFolder } from '../fixtures/desk.ts';
import { Program } from '../fixtures/program.ts';
import { SinkServer } from '../fixtures/sink-server.ts';

const REQUESTS = 20;
const TIMEOUT_MS = 3_000;
/** A request waits for its connection and then for its answer. */
const FROZEN_MS = TIMEOUT_MS + 10_000 + 2_000;

test.skipIf(process.platform === 'win32')(
  'answers that came while the program was frozen are read before their requests are called unknown',
  async () => {
    const folder = temporaryFolder();
    const sink = await SinkServer.start();
    const program = Program.start(join(folder, 'data'));
    try {
      const api = await program.ready();
      const { key } = await api.createNetwork();
      await api.createDestination({
        name: 'Sink',
        request: { url: `${sink.url}/pb?id={clickid}` },
        events: { registration: 'reg' },
        timeoutMs: TIMEOUT_MS,
        rules: { concurrency: REQUESTS },
      });
      sink.respondAlways({ kind: 'answer', status: 200, delayMs: 2_000 });
      for (let index = 0; index < REQUESTS; index += 1) {
        await api.receive(`/postback/${key}?clickid=c${index}&event=reg`);
      }
      await sink.waitForCount(REQUESTS, 10_000);
      program.signal('SIGSTOP');
      await sleep(FROZEN_MS);
      program.signal('SIGCONT');
      await eventually(async () => {
        const { deliveries } = await api.ledger();
        return deliveries.delivered + deliveries.unknown === REQUESTS;
      }, 10_000);
      expect((await api.ledger()).deliveries).toMatchObject({ delivered: REQUESTS, unknown: 0 });
      expect(sink.requests).toHaveLength(REQUESTS);
    } finally {
      program.signal('SIGCONT');
      await program.kill();
      await sink.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
