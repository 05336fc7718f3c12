import { expect, test } from 'vitest';
import { Alarms, alarmsOf, type AlarmNews } from '../../../electron/main/alarms.ts';
import type { PublicUrlsView, NetworkUrlView } from '../../../shared/contract/public-urls.ts';
import type { OutageSummary } from '../../../shared/contract/outages.ts';
import type { DestinationNews } from '../../../electron/main/destination-alarms.ts';
import type { ParkedReason } from '../../../shared/domain/forward/breaker.ts';
import { destinationIdSchema, networkIdSchema } from '../../../shared/domain/ids.ts';

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
  pastedUrls: null,
  outdatedLinks: [],
};
const guarded = (change: Partial<PublicUrlsView> = {}): PublicUrlsView => ({
  current: 'https://new.example',
  isMailbox: false,
  isOtherName: false,
  networks: [network],
  ...change,
});
const calm: AlarmNews = {
  outages: fine,
  addresses: guarded({ networks: [] }),
  destinations: [],
  notices: [],
};
/** An engine that does not answer. */
const SILENT: AlarmNews = { outages: null, addresses: null, destinations: null, notices: null };
const titles = (outages: Partial<OutageSummary>, addresses: PublicUrlsView = guarded({ networks: [] })) =>
  alarmsOf({ ...calm, outages: { ...fine, ...outages }, addresses }, NOW).map((alarm) => alarm.title);

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

const parked = (
  reason: ParkedReason,
  seconds: number,
  change: Partial<DestinationNews[number]> = {},
): AlarmNews => ({
  ...calm,
  destinations: [
    {
      id: destinationIdSchema.parse('0191'),
      name: 'App Craft',
      enabled: true,
      isPaused: false,
      waitingCount: 12,
      health: { kind: 'parked', reason, since: ago(seconds), probeAt: null },
      ...change,
    },
  ],
});

test('a destination that takes nothing is told, with the reason and what waits', () => {
  const told = (news: AlarmNews) => alarmsOf(news, NOW).map(({ title, body }) => `${title}: ${body}`);
  expect(told(parked('destination_refuses', 59))).toEqual([]);
  expect(told(parked('destination_refuses', 61))).toEqual([
    'App Craft does not take conversions: Paused automatically: it refuses everything. Compare the URL, the token and the success rule with its response, then save. 12 conversions wait for it.',
  ]);
  expect(told(parked('destination_down', 500))).toEqual([]);
  expect(told(parked('destination_down', 700))[0]).toContain(
    'Paused automatically: no answer. 12 conversions',
  );
  expect(told(parked('private_address', 0))[0]).toContain('Its URL needs your permission');
  // It said itself when it takes something again.
  expect(told(parked('destination_busy', 9_000))).toEqual([]);
  for (const change of [{ enabled: false }, { isPaused: true }, { health: { kind: 'well' } }] as const)
    expect(told(parked('destination_refuses', 900, change))).toEqual([]);
});

test('a notice that costs something is told, the answer to what the person did is not', () => {
  const notice = (code: string) => ({ code, message: 'What happened.', fix: 'What to do.' });
  const bodies = alarmsOf(
    { ...calm, notices: ['disk_full', 'setup_imported', 'log_damaged', 'unheard_of'].map(notice) },
    NOW,
  );
  expect(bodies.map(({ key, body }) => `${key}: ${body}`)).toEqual([
    'notice disk_full: What happened. What to do.',
    'notice log_damaged: What happened. What to do.',
  ]);
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
    readNews: () => Promise.resolve(news[0] ?? SILENT),
    onClick: () => {
      opened += 1;
    },
  });
  const look = async (now: AlarmNews): Promise<void> => {
    news[0] = now;
    due.shift()?.();
    await expect.poll(() => due.length).toBe(1);
  };
  const changed: AlarmNews = { ...calm, addresses: guarded() };
  news[0] = changed;
  alarms.engineIs({
    kind: 'running',
    addresses: { receiver: 'http://r', desk: 'http://d', api: 'http://d/api', token: 't' },
  });
  await expect.poll(() => shown.length).toBe(1);
  await look(changed);
  // An engine that does not answer takes nothing back.
  await look(SILENT);
  await look(changed);
  expect(shown).toHaveLength(1);
  await look(calm);
  await look(changed);
  expect(shown).toEqual(['Your public address has changed', 'Your public address has changed']);
  clicks[0]?.();
  expect(opened).toBe(1);
});
