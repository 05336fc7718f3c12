/** Killed at any moment, the desk tells each first deposit at least once, and once where the answer was heard. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../fixtures/desk.ts';
import { eventually } from '../fixtures/desk-api.ts';
import { Program } from '../fixtures/program.ts';
import { SinkServer } from '../fixtures/sink-server.ts';
import { times } from '../fixtures/thorough.ts';

const KILLS = times(2, 25);
const AT_ONCE = 12;

const bodySchema = z.object({
  id: z.string(),
  notifications: z.array(z.object({ kind: z.string(), clickId: z.string().optional() })),
});

test(
  'first deposits are told across SIGKILL, accounted by click',
  async () => {
    const folder = temporaryFolder();
    const dataDir = join(folder, 'data');
    const sink = await SinkServer.start();
    let program = Program.start(dataDir);
    try {
      let desk = await program.ready();
      const { key } = await desk.createNetwork({ name: '1win' });
      await desk.json('POST', '/notifications/channels', {
        settings: { kind: 'webhook', url: `${sink.url}/hook`, allowsPrivate: true },
      });
      const sent: string[] = [];
      const send = async (): Promise<void> => {
        const clicks = Array.from({ length: AT_ONCE }, (_, index) => `c${sent.length + index}`);
        sent.push(...clicks);
        await Promise.all(
          clicks.map((click) =>
            desk.receive(`/postback/${key}?clickid=${click}&event=ftd&payout=1&currency=USD`),
          ),
        );
      };
      await send();
      for (let kill = 0; kill < KILLS; kill += 1) {
        await send();
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
        await program.kill();
        program = Program.start(dataDir);
        desk = await program.ready();
      }
      await send();
      const last = sent.at(-1) ?? '';
      await eventually(async () =>
        Promise.resolve(tellings(sink).some(({ clicks }) => clicks.includes(last))),
      );
      const told = tellings(sink);
      const counts = Map.groupBy(
        told.flatMap(({ clicks }) => clicks),
        (click) => click,
      );
      expect(sent.filter((click) => !counts.has(click))).toEqual([]);
      // A click is told again only by the same message: the answer to it was not heard.
      const messages = new Map<string, Set<string>>();
      for (const { id, clicks } of told)
        for (const click of clicks) messages.set(click, (messages.get(click) ?? new Set()).add(id));
      expect([...messages.values()].every(({ size }) => size === 1)).toBe(true);
      const repeated = told.length - new Set(told.map(({ id }) => id)).size;
      expect(repeated).toBeLessThanOrEqual(KILLS);
    } finally {
      await program.kill();
      await sink.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  times(45_000, 300_000),
);

function tellings(sink: SinkServer): readonly { readonly id: string; readonly clicks: readonly string[] }[] {
  return sink.requests.map(({ body }) => {
    const { id, notifications } = bodySchema.parse(JSON.parse(body.toString('utf8')));
    return { id, clicks: notifications.flatMap(({ clickId }) => clickId ?? []) };
  });
}
