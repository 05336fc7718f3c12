/** From a postback to the webhook that tells of it, at five first deposits a second. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Desk } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { times } from '../fixtures/thorough.ts';

const A_SECOND = 5;
const COUNT = times(50, 300);
const P95_MS = 1_000;

test(`first deposits at ${A_SECOND} a second are told within a second, 95 of 100`, async () => {
  const toldAt = new Map<string, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const at = performance.now();
      for (const [, click = ''] of Buffer.concat(chunks)
        .toString('utf8')
        .matchAll(/"clickId":"(c\d+)"/g))
        toldAt.set(click, at);
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
    const send = async (click: string): Promise<void> => {
      await desk.receive(`/postback/${key}?clickid=${click}&event=ftd&payout=1&currency=USD`);
    };
    const sentAt = new Map<string, number>();
    for (let index = 0; index < COUNT; index += 1) {
      sentAt.set(`c${index}`, performance.now());
      await send(`c${index}`);
      await pause(1_000 / A_SECOND);
    }
    await eventually(async () => Promise.resolve([...sentAt.keys()].every((click) => toldAt.has(click))));
    const waits = [...sentAt].map(([click, at]) => (toldAt.get(click) ?? Infinity) - at);
    const sorted = waits.toSorted((a, b) => a - b);
    const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Infinity;
    process.stdout.write(
      `postback to webhook: p50 ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms, p95 ${Math.round(p95)} ms\n`,
    );
    expect(p95).toBeLessThan(P95_MS);
  } finally {
    await desk.stop();
    server.close();
  }
}, 90_000);
