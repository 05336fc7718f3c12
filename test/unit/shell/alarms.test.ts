import { expect, test } from 'vitest';
import { Alarms, alarmsOf, type AlarmNews } from '../../../electron/main/alarms.ts';
import type { PublicUrlsView, NetworkUrlView } from '../../../shared/contract/public-urls.ts';
import type { OutageSummary } from '../../../shared/contract/outages.ts';
import { networkIdSchema } from '../../../shared/domain/ids.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const ago = (seconds: number): string => new Date(NOW - seconds * 1_000).toISOString();
const networkId = networkIdSchema.parse('0190');

const fine: OutageSummary = {
  watchedSince: ago(90_000),
  receivingSince: ago(900),
  deaf: null,
  deafTodayMs: 0,
  deafWeekMs: 0,
  silent: [],
  expected: [],
};
const network: NetworkUrlView = {
  networkId,
  name: '1win',
  state: 'outdated',
  oldAddress: 'https://old.example',
  oldHitAt: null,
  pastedAt: null,
  confirmedAt: null,
  urls: [],
  outdatedLinks: [],
};
const guarded = (change: Partial<PublicUrlsView> = {}): PublicUrlsView => ({
  current: 'https://new.example',
  isOtherName: false,
  networks: [network],
  ...change,
});
const titles = (outages: Partial<OutageSummary>, addresses: PublicUrlsView = guarded({ networks: [] })) =>
  alarmsOf({ outages: { ...fine, ...outages }, addresses }, NOW).map((alarm) => alarm.title);

test('an outage is told after a minute, unless the person switched the address off', () => {
  const unreachable = (seconds: number, cause: 'tunnel' | 'switched_off') =>
    titles({ deaf: { since: ago(seconds), cause } });
  expect(unreachable(59, 'tunnel')).toEqual([]);
  expect(unreachable(60, 'tunnel')).toEqual(['You are not receiving postbacks']);
  expect(unreachable(6_000, 'switched_off')).toEqual([]);
});

test('a silent network and a changed address are told, a name for the meantime is not', () => {
  expect(titles({ silent: [{ networkId, name: '1win', since: ago(9_000) }] })).toEqual([
    'No postbacks from 1win',
  ]);
  expect(titles({}, guarded())).toEqual(['Your public address has changed']);
  expect(titles({}, guarded({ isOtherName: true }))).toEqual([]);
  expect(titles({}, guarded({ networks: [{ ...network, state: 'pasted' }] }))).toEqual([]);
});

test('each thing is told once as long as it lasts, and again when it comes back', async () => {
  const shown: string[] = [];
  const due: (() => void)[] = [];
  const news: AlarmNews[] = [];
  let clicks: (() => void)[] = [];
  let opened = 0;
  const alarms = new Alarms({
    newNotice: ({ title }) => {
      const notice = {
        show: () => {
          shown.push(title);
        },
        on: (_event: string, listener: () => void) => {
          clicks = [...clicks, listener];
          return notice;
        },
      };
      // Only these two of its methods are used.
      return notice as unknown as ReturnType<ConstructorParameters<typeof Alarms>[0]['newNotice']>;
    },
    clock: {
      nowMs: () => 0,
      after: (_delayMs, run) => {
        due.push(run);
        return () => undefined;
      },
    },
    nowMs: () => NOW,
    readNews: () => Promise.resolve(news[0] ?? { outages: null, addresses: null }),
    onClick: () => {
      opened += 1;
    },
  });
  const look = async (now: AlarmNews): Promise<void> => {
    news[0] = now;
    due.shift()?.();
    await expect.poll(() => due.length).toBe(1);
  };
  const changed: AlarmNews = { outages: fine, addresses: guarded() };
  const calm: AlarmNews = { outages: fine, addresses: guarded({ networks: [] }) };
  news[0] = changed;
  alarms.engineIs({
    kind: 'running',
    addresses: { receiver: 'http://r', desk: 'http://d', api: 'http://d/api', token: 't' },
  });
  await expect.poll(() => shown.length).toBe(1);
  await look(changed);
  // An engine that does not answer takes nothing back.
  await look({ outages: null, addresses: null });
  await look(changed);
  expect(shown).toHaveLength(1);
  await look(calm);
  await look(changed);
  expect(shown).toEqual(['Your public address has changed', 'Your public address has changed']);
  clicks[0]?.();
  expect(opened).toBe(1);
});
