/** How things stand is told of once each time, also where a look at it failed, and where what was is again. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressNews } from '../../../electron/engine/notify/state-news.ts';
import { StateWatch } from '../../../electron/engine/notify/state-watch.ts';
import type { OutagesView, OutageSummary } from '../../../shared/contract/outages.ts';
import type { PublicUrlsView } from '../../../shared/contract/public-urls.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const NOTHING: OutageSummary = {
  watchedSince: null,
  receivingSince: null,
  deaf: null,
  deafTodayMs: 0,
  deafWeekMs: 0,
  silent: [],
  expected: [],
};

const view = (address: string): PublicUrlsView => ({
  current: address,
  isMailbox: false,
  isOtherName: false,
  networks: [
    {
      networkId: networkIdSchema.parse('n1'),
      name: '1win',
      state: 'outdated',
      oldAddress: null,
      oldHitAt: null,
      pastedAt: null,
      confirmedAt: null,
      urls: [],
      pastedUrls: null,
      outdatedLinks: [],
    },
  ],
});

test('a gap is told although the first look at it failed', async () => {
  const nowMs = Date.now();
  const gap = {
    beganAt: new Date(nowMs - 600_000).toISOString(),
    endedAt: new Date(nowMs - 60_000).toISOString(),
    isCovered: false,
    cause: 'engine_off',
    networks: [],
  };
  let looks = 0;
  const told: string[] = [];
  const watch = new StateWatch({
    store: { redoable: (work) => work() },
    notifier: {
      isWanted: () => true,
      addInside: (news) => {
        told.push(...news.map(({ key }) => key));
        return news.length > 0;
      },
      added: () => undefined,
    },
    parkedBook: { note: () => undefined },
    summary: async () => Promise.resolve(NOTHING),
    outages: async () => {
      looks += 1;
      if (looks === 1) throw new Error('the thread ended');
      return Promise.resolve({ gaps: [gap] } as unknown as OutagesView);
    },
    addresses: () => ({ ...view('https://a.example'), networks: [] }),
    addressSinceMs: () => 0,
    parked: () => [],
    warnings: () => [],
    now: () => nowMs,
    elapsed: () => performance.now(),
    log: quietLog,
  });
  watch.start();
  await vi.advanceTimersByTimeAsync(120_000);
  watch.stop();
  expect(told).toEqual([`outage-ended:${nowMs - 600_000}`]);
  expect(looks).toBe(2);
});

test('it asks a reader’s thread often only while something lasts, and at once when something begins', async () => {
  let asked = 0;
  let summary = NOTHING;
  const watch = new StateWatch({
    store: { redoable: (work) => work() },
    notifier: { isWanted: () => true, addInside: () => false, added: () => undefined },
    parkedBook: { note: () => undefined },
    summary: async () => {
      asked += 1;
      return Promise.resolve(summary);
    },
    outages: async () => Promise.resolve({ gaps: [] } as unknown as OutagesView),
    addresses: () => ({ ...view('https://a.example'), networks: [] }),
    addressSinceMs: () => 0,
    parked: () => [],
    warnings: () => [],
    now: () => Date.now(),
    elapsed: () => performance.now(),
    log: quietLog,
  });
  watch.start();
  await vi.advanceTimersByTimeAsync(4 * 60_000);
  expect(asked).toBe(1);
  // A network's silence has no event.
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  expect(asked).toBe(2);

  summary = { ...NOTHING, deaf: { since: new Date().toISOString(), cause: 'tunnel' } };
  watch.wake(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toBe(3);
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  expect(asked).toBeGreaterThanOrEqual(6);
  watch.stop();
});

test('an address that is the one of now again is told again, and as long as it lasts once', () => {
  const keys = [
    addressNews(view('https://a.example'), 1),
    addressNews(view('https://b.example'), 2),
    addressNews(view('https://a.example'), 3),
    addressNews(view('https://a.example'), 3),
  ].flatMap((news) => news.map(({ key }) => key));
  expect(new Set(keys).size).toBe(3);
});
