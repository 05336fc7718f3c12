import { describe, expect, test } from 'vitest';
import { connectionOf, connectionText } from '../../../renderer/ui/connection-status.ts';
import type { OutageSummary } from '../../../shared/contract/outages.ts';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import { TUNNEL_STATES } from '../../../shared/domain/tunnel/tunnel-state.ts';
import { en } from '../../../shared/text/en.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const iso = (agoMs: number): string => new Date(NOW - agoMs).toISOString();

const tunnel: TunnelView = {
  state: 'up',
  provider: 'ngrok',
  server: '',
  wishedName: null,
  address: null,
  remotePort: null,
  fallback: null,
  usedProvider: 'ngrok',
  url: 'https://mybuyer.example',
  since: iso(120_000),
  lastProbe: { at: iso(8_000), isOk: true, durationMs: 41, detail: null },
  browserProbe: null,
  problem: null,
  senders: null,
  nextAttemptAt: null,
};
const outages: OutageSummary = {
  watchedSince: iso(86_400_000),
  receivingSince: iso(11_520_000),
  deaf: null,
  deafTodayMs: 0,
  deafWeekMs: 0,
  silent: [],
  expected: [],
};
const problem = {
  code: 'unreachable',
  message: 'localtunnel.me cannot be found.',
  fix: 'Check it.',
} as const;
const never = { ...outages, watchedSince: null, receivingSince: null };
const unproven = { ...tunnel, lastProbe: null };

describe('before an address once worked', () => {
  test.each(TUNNEL_STATES)('nothing is lost, so %s is not red', (state) => {
    for (const known of [never, undefined]) {
      const connection = connectionOf({
        mailbox: null,
        tunnel: { ...unproven, state, problem },
        outages: known,
        isAway: false,
      });
      expect(connection.tone).toBe('wait');
    }
  });

  test('a provider that fails is told as an address that is not there yet, with when it tries again', () => {
    const down = { ...unproven, state: 'down' as const, problem, nextAttemptAt: iso(-12_000) };
    const connection = connectionOf({ mailbox: null, tunnel: down, outages: never, isAway: false });
    const words = connectionText(connection, { mailbox: null, tunnel: down }, NOW, en);
    expect(words).toEqual({ title: 'No public address yet', line: 'retry in 12 s', hint: problem.message });
  });
});

describe('after it worked', () => {
  test('a lost connection is red and counts from the last thing that came through', () => {
    const down = { ...tunnel, state: 'down' as const, lastProbe: null, problem, since: iso(60_000) };
    const deaf = { since: iso(240_000), cause: 'tunnel' as const };
    const connection = connectionOf({
      mailbox: null,
      tunnel: down,
      outages: { ...outages, deaf, receivingSince: null },
      isAway: false,
    });
    expect(connection.tone).toBe('bad');
    expect(connectionText(connection, { mailbox: null, tunnel: down }, NOW, en)).toMatchObject({
      title: 'Offline',
      line: 'for 4 m',
    });
  });

  test('only our own request that came back is called receiving', () => {
    expect(connectionOf({ mailbox: null, tunnel: unproven, outages, isAway: false }).kind).toBe('unproven');
    const connection = connectionOf({ mailbox: null, tunnel, outages, isAway: false });
    expect(connection).toMatchObject({ kind: 'receiving', tone: 'good' });
    expect(connectionText(connection, { mailbox: null, tunnel }, NOW, en).line).toBe(
      '3 h 12 m without a gap',
    );
  });

  test('the first proof counts at once, before the book of outages knows of it', () => {
    const connection = connectionOf({ mailbox: null, tunnel, outages: never, isAway: false });
    expect(connection).toMatchObject({ kind: 'receiving', since: tunnel.since });
    expect(
      connectionOf({ mailbox: null, tunnel: { ...tunnel, state: 'down' }, outages: never, isAway: false })
        .tone,
    ).toBe('bad');
  });

  test('an address that the person switched off is grey', () => {
    expect(
      connectionOf({ mailbox: null, tunnel: { ...tunnel, state: 'off' }, outages, isAway: false }),
    ).toMatchObject({
      kind: 'off',
      tone: 'quiet',
    });
  });
});

test('while the engine is away nobody is told what it said last', () => {
  const connection = connectionOf({ mailbox: null, tunnel: { ...tunnel, problem }, outages, isAway: true });
  expect(connection).toMatchObject({ kind: 'away', problem: null, nextAttemptAt: null });
});
