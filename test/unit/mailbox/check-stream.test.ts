/** Whether the broker has lost something, looked at while it confirms more. */
import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { BrokerFile } from '../../../electron/mailbox/broker/broker-file.ts';
import { checkStream, type CheckStreamDeps } from '../../../electron/mailbox/broker/check-stream.ts';
import type { OpenBroker } from '../../../electron/platform/broker-link/open-broker.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

const CREATED = '2026-11-28T00:00:00Z';
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A mailbox to which so many were confirmed, and a broker that says so while more are. */
function mailboxWith(lastSequence: number) {
  const dir = temporaryFolder();
  folders.push(dir);
  const file = new BrokerFile({ dir, sources: () => ({ requests: 'a', keyless: 'b' }), log: quietLog });
  file.noteDurably({ stream: { created: CREATED, lastSequence } });
  const wentBack: unknown[] = [];
  const deps = {
    stream: 'S',
    holdings: { acknowledged: { requests: 0, keyless: 0 } },
    file,
    publisher: { goBackTo: (to: unknown) => wentBack.push(to) },
    log: quietLog,
  } as unknown as CheckStreamDeps;
  const look = async (seen: number, created = CREATED): Promise<void> => {
    const info = async (): Promise<unknown> => {
      // Confirmed while the answer is on its way.
      file.note({ stream: { created: CREATED, lastSequence: lastSequence + 5 } });
      return Promise.resolve({ created, state: { last_seq: seen }, config: { max_msg_size: -1 } });
    };
    const broker = { manager: { streams: { info } }, maxBytes: 1_000_000 } as unknown as OpenBroker;
    await checkStream(deps, broker);
  };
  return { file, wentBack, look };
}

test('what is confirmed while the broker is asked is nothing that it has lost', async () => {
  const { file, wentBack, look } = mailboxWith(10);
  await look(12);
  expect(wentBack).toEqual([]);
  expect(file.now.losses).toBe(0);
});

test.each([
  ['has fewer than it had confirmed', 9, CREATED],
  ['was made anew', 20, '2026-11-28T01:00:00Z'],
])('a broker that %s gets all of it again', async (_what, seen, created) => {
  const { file, wentBack, look } = mailboxWith(10);
  await look(seen, created);
  expect(wentBack).toHaveLength(1);
  expect(file.now.losses).toBe(1);
});
