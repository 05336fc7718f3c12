/** A desk and the mailbox that it is paired with, each a program of its own, on one folder. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMIT_RANGES } from '../../../shared/contract/receiver.ts';
import { type DeskApi, eventually } from '../../fixtures/desk-api.ts';
import { mailboxOf } from '../../fixtures/mailbox.ts';
import { MailboxProcess } from '../../fixtures/mailbox-process.ts';
import { Sink } from '../sink.ts';
import type { MeasuredProcess } from '../measured-process.ts';
import { apiOf, startDesk } from '../start-desk.ts';

const RULES_MS = 30_000;

export interface PairedBench {
  readonly desk: MeasuredProcess;
  readonly api: DeskApi;
  /** Stops the desk, and starts it again on its folder. */
  readonly stopDesk: () => Promise<void>;
  readonly startDesk: () => Promise<{ readonly desk: MeasuredProcess; readonly api: DeskApi }>;
  readonly mailboxPort: number;
  /** Of the network's postbacks, up to the query. */
  readonly path: string;
  /** Gets registrations; installs go nowhere. */
  readonly sink: Sink;
}

/** Starts both, has them used, and stops them whatever happens. */
export async function withPairedBench<T>(use: (bench: PairedBench) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'postback-desk-bench-'));
  const dataDir = join(folder, 'data');
  const mailbox = new MailboxProcess(join(folder, 'mailbox'));
  const sink = new Sink();
  let desk: MeasuredProcess | null = null;
  const start = async (): Promise<{ readonly desk: MeasuredProcess; readonly api: DeskApi }> => {
    const started = await startDesk(dataDir);
    desk = started;
    return { desk: started, api: apiOf(started) };
  };
  const stop = async (): Promise<void> => {
    await desk?.stop();
    desk = null;
  };
  try {
    const ready = await mailbox.ready();
    const sinkPort = await sink.listen();
    const first = await start();
    const { key } = await first.api.createNetwork({ name: 'Bench' });
    await first.api.createDestination({
      name: 'Bench',
      request: { url: `http://127.0.0.1:${sinkPort}/?id={clickid}` },
      events: { registration: 'reg' },
    });
    // All of the load comes from one address, as no network does.
    const { senderBurst, senderPerSecond } = LIMIT_RANGES;
    await first.api.json('PATCH', '/receiver', {
      senderBurst: senderBurst.max,
      senderPerSecond: senderPerSecond.max,
    });
    await first.api.json('POST', '/mailboxes', { url: ready.mailbox, code: ready.pairingCode });
    await eventually(async () => (await mailboxOf(first.api)).hasRules, RULES_MS);
    return await use({
      ...first,
      stopDesk: stop,
      startDesk: start,
      mailboxPort: Number(new URL(ready.mailbox).port),
      path: `/postback/${key}`,
      sink,
    });
  } finally {
    await stop();
    await mailbox.kill();
    sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
