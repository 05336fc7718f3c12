/** A tunnel server that goes away again and again and is back within a second, with the waits of real life. */
import { expect, test } from 'vitest';
import { DEFAULT_TIMINGS } from '../../electron/gate/tunnel/tunnel-state.ts';
import { LocaltunnelServer } from '../fixtures/localtunnel-server.ts';
import { times } from '../fixtures/thorough.ts';
import { TunnelDesk } from '../fixtures/tunnel-desk.ts';

const FAULTS = times(3, 6);
const AWAY_MS = 1_000;
/** Noticing takes 2 s, the name is free after 1.5 s, a look comes every 2 s; the rest is for a slow machine. */
const BACK_WITHIN_MS = 12_000;

test(
  'however often the server was away, the address is back seconds after the server is',
  { timeout: 300_000 },
  async () => {
    const server = await LocaltunnelServer.start({ graceMs: 1_000 });
    const desk = await TunnelDesk.open({
      server: server.url,
      wishedName: 'mybuyer',
      timings: DEFAULT_TIMINGS,
    });
    desk.start();
    const { url } = await desk.until((view) => view.state === 'up', 20_000);
    const backAfterMs: number[] = [];
    for (let count = 0; count < FAULTS; count += 1) {
      await server.stop();
      await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
      await server.resume();
      const startedAt = performance.now();
      await desk.until((view) => view.state !== 'up', 30_000);
      const up = await desk.until((view) => view.state === 'up', 120_000);
      expect(up.url).toBe(url);
      backAfterMs.push(Math.round(performance.now() - startedAt));
    }
    process.stdout.write(`unreachable after the server was back: ${backAfterMs.join(', ')} ms\n`);
    expect(Math.max(...backAfterMs)).toBeLessThan(BACK_WITHIN_MS);
    await desk.close();
    await server.stop();
  },
);

/** Attempts at a server that is there come every 15 s at the latest; the rest is for a slow machine. */
const HEALED_WITHIN_MS = 20_000;
/** The fourth wait is as long as they get. */
const FAILED_BEFORE = times(4, 6);

test(
  'an address through which nothing came is tried again soon, however often it failed before',
  { timeout: 300_000 },
  async () => {
    const server = await LocaltunnelServer.start({ graceMs: 1_000 });
    server.mood = 'page';
    const desk = await TunnelDesk.open({
      server: server.url,
      wishedName: 'mybuyer',
      timings: DEFAULT_TIMINGS,
    });
    desk.start();
    await server.untilAsked(FAILED_BEFORE, 200_000);
    await desk.until((view) => view.nextAttemptAt !== null, 30_000);
    server.mood = 'serve';
    const startedAt = performance.now();
    await desk.until((view) => view.state === 'up', 70_000);
    const healedMs = Math.round(performance.now() - startedAt);
    process.stdout.write(`up ${healedMs} ms after the page was gone\n`);
    expect(healedMs).toBeLessThan(HEALED_WITHIN_MS);
    await desk.close();
    await server.stop();
  },
);
