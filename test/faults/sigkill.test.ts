import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/desk.ts';
import { type DeskApi, eventually } from '../fixtures/desk-api.ts';
import { Program } from '../fixtures/program.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { times } from '../fixtures/thorough.ts';

const ROUNDS = times(4, 8);
const SENDERS = 12;

interface Answered {
  readonly ids: Set<string>;
  next: number;
}

/** Sends postbacks one after the other until the program is gone; notes each that was answered 200. */
async function sendUntilGone(api: DeskApi, key: string, answered: Answered): Promise<void> {
  for (;;) {
    const id = `click-${String(answered.next++).padStart(6, '0')}`;
    try {
      const response = await api.receive(`/postback/${key}?clickid=${id}&event=reg`);
      if (response.status === 200 && (await response.text()) === 'OK') answered.ids.add(id);
    } catch {
      return;
    }
  }
}

test('after SIGKILL at random moments every id answered 200 is stored, and none is forwarded twice', async () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const sink = await SinkServer.start();
  sink.respondAlways({ kind: 'answer', status: 200, delayMs: 5 });
  const answered: Answered = { ids: new Set(), next: 0 };
  let key = '';
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const program = Program.start(dataDir);
      const api = await program.ready();
      if (key === '') {
        ({ key } = await api.createNetwork());
        await api.createDestination({
          name: 'Sink',
          request: { url: `${sink.url}/pb?id={clickid}` },
          events: { registration: 'reg' },
        });
      }
      const senders = Array.from({ length: SENDERS }, () => sendUntilGone(api, key, answered));
      const enough = answered.ids.size + 30 + Math.floor(Math.random() * 200);
      await eventually(() => Promise.resolve(answered.ids.size >= enough), 20_000);
      await program.kill();
      await Promise.all(senders);
    }

    const program = Program.start(dataDir);
    const api = await program.ready();
    const ledger = await eventually(async () => {
      const now = await api.ledger();
      return now.postbacks.waiting === 0 && now.deliveries.pending === 0 ? now : null;
    }, 60_000);

    const stored = await allPostbacks(api);
    const storedIds = new Set(stored.map((each) => each.clickId));
    expect(answered.ids.size).toBeGreaterThan(ROUNDS * 30);
    expect([...answered.ids].filter((id) => !storedIds.has(id))).toEqual([]);
    // One postback, one conversion, one delivery for each id.
    expect(storedIds.size).toBe(stored.length);
    expect(stored.filter((each) => each.deliveries.length !== 1)).toEqual([]);

    const sentCounts = new Map<string, number>();
    for (const request of sink.requests) {
      const id = new URL(request.url, sink.url).searchParams.get('id') ?? '';
      sentCounts.set(id, (sentCounts.get(id) ?? 0) + 1);
    }
    expect([...sentCounts].filter(([, count]) => count > 1)).toEqual([]);
    for (const postback of stored) {
      const state = postback.deliveries[0]?.state;
      // Cut off while it was being sent: it may have arrived or not, and it says so.
      expect(['delivered', 'unknown']).toContain(state);
      if (state === 'delivered') expect(sentCounts.get(postback.clickId ?? '')).toBe(1);
    }
    expect(ledger.isBalanced).toBe(true);
    expect(ledger.deliveries.planned).toBe(stored.length);
    await program.kill();
  } finally {
    await sink.close();
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

async function allPostbacks(api: DeskApi) {
  const all = [];
  let cursor = '';
  for (;;) {
    const page = await api.postbackPage(cursor);
    all.push(...page.items);
    if (page.nextCursor === null) return all;
    cursor = page.nextCursor;
  }
}
