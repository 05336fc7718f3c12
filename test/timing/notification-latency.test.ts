/** From a postback to what tells of it, at five first deposits a second: a webhook, and a chat of Telegram. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import type { NotificationsView } from '../../shared/contract/notifications.ts';
import { Desk } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { ANNA, pair, startTelegramDesk } from '../fixtures/telegram-desk.ts';
import { times } from '../fixtures/thorough.ts';
import { measureToldWaits, type ToldWaits } from '../fixtures/told-waits.ts';

const A_SECOND = 5;
const P95_MS = 1_000;

const named = (click: string): string => `${click.slice(0, 4)}…${click.slice(-2)}`;

function show(to: string, { p50, p95, most }: ToldWaits): void {
  const figures = [p50, p95, most].map((ms) => `${Math.round(ms)} ms`);
  process.stdout.write(`postback to ${to}: p50 ${figures[0]}, p95 ${figures[1]}, at most ${figures[2]}\n`);
}

test(`first deposits at ${A_SECOND} a second are in a chat within a second, 95 of 100, at the pace of Telegram`, async () => {
  const { desk, telegram, close } = await startTelegramDesk();
  try {
    await pair(desk, telegram, { chatId: ANNA, from: { id: ANNA, first_name: 'Anna' } });
    await eventually(
      async () => (await desk.json<NotificationsView>('GET', '/notifications')).channels.length === 2,
    );
    const { key } = await desk.createNetwork({ name: '1win' });
    const before = telegram.heard.length;
    const waits = await measureToldWaits({
      desk,
      key,
      aSecond: A_SECOND,
      count: 50,
      toldAt: (click) => telegram.heard.find(({ text }) => text.includes(named(click)))?.at ?? null,
    });
    show('chat', waits);
    expect(waits.p95).toBeLessThan(P95_MS);
    const told = telegram.heard.slice(before).map(({ at }) => at);
    const lastedS = ((told.at(-1) ?? 0) - (told[0] ?? 0)) / 1_000;
    // One a second, and a short burst ahead of that.
    expect(told.length).toBeLessThanOrEqual(lastedS + 10);
    expect(telegram.in(ANNA).length).toBeLessThan(10);
  } finally {
    await close();
  }
}, 60_000);

test(`first deposits at ${A_SECOND} a second are at a webhook within a second, 95 of 100`, async () => {
  const toldAt = new Map<string, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const at = performance.now();
      const body = Buffer.concat(chunks).toString('utf8');
      for (const [, click = ''] of body.matchAll(/"clickId":"([^"]+)"/g)) toldAt.set(click, at);
      response.end('OK');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const desk = await Desk.start();
  try {
    const { key } = await desk.createNetwork({ name: '1win' });
    await desk.json('POST', '/notifications/channels', {
      settings: { kind: 'webhook', url: `http://127.0.0.1:${port}/`, allowsPrivate: true },
    });
    const waits = await measureToldWaits({
      desk,
      key,
      aSecond: A_SECOND,
      count: times(50, 300),
      toldAt: (click) => toldAt.get(named(click)) ?? null,
    });
    show('webhook', waits);
    expect(waits.p95).toBeLessThan(P95_MS);
  } finally {
    await desk.stop();
    server.close();
  }
}, 90_000);
