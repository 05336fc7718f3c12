import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OutageWatch } from '../../../electron/engine/reach/outage-watch.ts';
import { openTestStore } from '../../fixtures/open-test-store.ts';
import { createStore } from '../../../electron/engine/store/store.ts';
import type { OutagesView } from '../../../shared/contract/outages.ts';
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { Instant } from '../../../shared/domain/outage/watch.ts';
import { Desk, temporaryFolder } from '../../fixtures/desk.ts';
import { type DeskApi, eventually } from '../../fixtures/desk-api.ts';
import { LocaltunnelServer } from '../../fixtures/localtunnel-server.ts';
import { Program } from '../../fixtures/program.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

async function receiving(api: DeskApi): Promise<OutagesView> {
  return eventually(async () => {
    const view = await api.json<OutagesView>('GET', '/outages');
    return view.receivingSince === null ? null : view;
  }, 20_000);
}

/** The causes of each gap, newest gap first. */
function causes(view: OutagesView): readonly (readonly string[])[] {
  return view.gaps.map((gap) => gap.stretches.map((outage) => outage.cause));
}

test('a goodbye, a kill and a tunnel that broke are told apart, and nothing that was missed is forgotten', async () => {
  const folder = temporaryFolder();
  const server = await LocaltunnelServer.start();
  const first = await Desk.start({ folder, isTunnelAllowed: true });
  const flags = ['--data', join(folder, 'data'), '--receiver-port', '0', '--desk-port', '0', '--no-open'];
  try {
    expect(await first.json<OutagesView>('GET', '/outages/summary')).toMatchObject({
      watchedSince: null,
      receivingSince: null,
      deafWeekMs: 0,
    });
    await first.json('POST', '/tunnel/start', { server: server.url, wishedName: 'my-buyer' });
    expect((await receiving(first)).gaps).toEqual([]);
    await first.stop();

    const second = Program.run(flags);
    const afterQuit = await receiving(await second.ready());
    expect(causes(afterQuit)).toEqual([['quit', 'tunnel']]);
    expect(afterQuit.deafTodayMs).toBeGreaterThan(0);
    await second.kill();

    const third = Program.run(flags);
    const api = await third.ready();
    const afterKill = await receiving(api);
    // So soon after one another they are one gap.
    expect(causes(afterKill).flat()).toEqual(['quit', 'tunnel', 'engine_off', 'tunnel']);

    await server.stop();
    const broken = await eventually(async () => {
      const view = await api.json<OutagesView>('GET', '/outages');
      return view.receivingSince === null ? view : null;
    }, 30_000);
    expect(broken.gaps[0]?.endedAt).toBeNull();
    expect(broken.gaps[0]?.stretches.at(-1)).toMatchObject({ endedAt: null });
    expect(broken.detection?.worstMs).toBeLessThan(30_000);
    await third.kill();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 90_000);

/** A watch on a real store, with clock and address in the test's hand. */
class WatchDesk {
  readonly folder = temporaryFolder();
  readonly opened = openTestStore(join(this.folder, 'data'));
  readonly store = createStore(this.opened.db);
  at: Instant = { wallMs: Date.UTC(2026, 10, 23, 2), uptimeMs: 100_000_000 };
  watch = this.#newWatch();
  #view: CodedTunnel = {
    state: 'off',
    provider: 'localtunnel',
    server: 'http://t.example',
    wishedName: null,
    address: null,
    remotePort: null,
    fallback: null,
    usedProvider: 'localtunnel',
    url: null,
    since: '2026-11-23T02:00:00.000Z',
    lastProbe: null,
    senderHeaders: null,
    browserProbe: null,
    problem: null,
    nextAttemptAt: null,
  };

  #newWatch(): OutageWatch {
    return new OutageWatch({
      store: this.store,
      clock: () => this.at,
      hasNetwork: () => true,
      tunnel: () => this.#view,
      onChanged: () => undefined,
      log: quietLog,
    });
  }

  /** Time passes; with a clock that is set as well. */
  pass(seconds: number, clockSetBy = 0): void {
    const { wallMs, uptimeMs } = this.at;
    this.at = { wallMs: wallMs + (seconds + clockSetBy) * 1_000, uptimeMs: uptimeMs + seconds * 1_000 };
  }

  /** The program runs, and its address is proven every 20 s. */
  run(seconds: number, state: CodedTunnel['state'] = 'up'): void {
    for (let passed = 0; passed < seconds; passed += 5) {
      this.pass(5);
      const isProbed = passed % 20 === 0 && state === 'up';
      const at = new Date(this.at.wallMs).toISOString();
      const lastProbe = isProbed ? { at, isOk: true, durationMs: 5, problem: null } : this.#view.lastProbe;
      this.#view = { ...this.#view, state, lastProbe };
      this.watch.tunnelIs(this.#view);
    }
  }

  /** The process is gone; what would still tick here must not look any more. */
  abandon(): void {
    this.watch = this.#newWatch();
  }

  restart(): void {
    this.watch = this.#newWatch();
    this.watch.start();
  }

  /** Cause and seconds of everything that ended. */
  told(): readonly (readonly [cause: string, seconds: number])[] {
    return this.store.outages
      .since(0)
      .filter((outage) => outage.endedAtMs !== null)
      .map((outage) => [outage.cause, Math.round(((outage.endedAtMs ?? 0) - outage.beganAtMs) / 1_000)]);
  }

  close(): void {
    this.watch.stop();
    this.opened.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

test('a closed lid and a clock that was set back meanwhile: the sleep is as long as it was', () => {
  const desk = new WatchDesk();
  desk.watch.start();
  desk.run(60);
  desk.pass(8 * 3_600, -3_600);
  desk.run(60);
  // The address was proven again at the first look.
  expect(desk.told()).toEqual([['asleep', 8 * 3_600 + 5]]);
  desk.close();
});

test('a program that died while its address was down: one stretch each, none twice', () => {
  const desk = new WatchDesk();
  desk.watch.start();
  desk.run(60);
  desk.run(45, 'down');
  // Killed: nobody says goodbye.
  desk.abandon();
  desk.pass(600);
  desk.restart();
  desk.pass(5);
  desk.run(5);
  const told = desk.told();
  expect(told.map(([cause]) => cause)).toEqual(['tunnel', 'engine_off', 'tunnel']);
  const total = told.reduce((sum, [, seconds]) => sum + seconds, 0);
  expect(total).toBeGreaterThanOrEqual(45 + 600 + 5);
  expect(total).toBeLessThan(45 + 600 + 5 + 40);
  desk.close();
});

test('an address that was never proven is missed by nobody, however long it is off', () => {
  const desk = new WatchDesk();
  desk.watch.start();
  desk.run(600, 'off');
  desk.pass(90_000);
  desk.run(60, 'connecting');
  expect(desk.told()).toEqual([]);
  expect(desk.store.outages.heartbeat()).toBeNull();
  desk.close();
});

test('signs of life are few: one small row every 15 s', () => {
  const desk = new WatchDesk();
  let writes = 0;
  const { saveHeartbeat } = desk.store.outages;
  Object.assign(desk.store.outages, {
    saveHeartbeat: (beat: Parameters<typeof saveHeartbeat>[0]) => {
      writes += 1;
      saveHeartbeat(beat);
    },
  });
  desk.watch.start();
  desk.run(600);
  expect(writes).toBeGreaterThanOrEqual(600 / 30);
  expect(writes).toBeLessThanOrEqual(600 / 15 + 1);
  desk.close();
});
