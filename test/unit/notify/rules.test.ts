/** Which channel hears of what, when it is quiet, how much goes into one message, and what strangers can put into it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Notification } from '../../../shared/domain/notify/notification.ts';
import { countThatFits, nextStep } from '../../../shared/domain/notify/pace.ts';
import { channelsFor, FIRST_RULES, quietUntil } from '../../../shared/domain/notify/rules.ts';
import { shortClickId, toldName } from '../../../shared/domain/notify/told-text.ts';
import { en } from '../../../shared/text/en.ts';
import { toldMessage } from '../../../shared/text/told-message.ts';

const deposit = (clickId: string, network = '1win'): Notification => ({
  kind: 'conversion',
  event: 'first_deposit',
  network,
  link: null,
  sub: null,
  clickId,
  status: 'approved',
  amount: { micros: 60_000_000, currency: 'USD' },
  worth: null,
});

test('a channel hears what is switched on there, and of conversions only the chosen events', () => {
  const channel = (kind: string, switches = {}, isOn = true) => ({ kind, switches, isOn });
  const ofHook = channel('webhook');
  const off = channel('webhook', { conversion: false });
  const told = channelsFor(deposit('a'), FIRST_RULES, [ofHook, off, channel('webhook', {}, false)]);
  expect(told).toEqual([ofHook]);
  expect(channelsFor(deposit('a'), { ...FIRST_RULES, events: ['lead'] }, [ofHook])).toEqual([]);
  // On the computer itself only what costs postbacks is told unasked.
  const own = channel('system');
  expect(channelsFor(deposit('a'), FIRST_RULES, [own])).toEqual([]);
  expect(channelsFor({ kind: 'silence', network: 'x', sinceMs: 0 }, FIRST_RULES, [own])).toEqual([own]);
  expect(channelsFor({ kind: 'test' }, FIRST_RULES, [ofHook])).toEqual([]);
});

test('quiet hours go over midnight, by the zone, and over a change of its clocks', () => {
  const night = { from: '23:00', until: '08:00', timeZone: 'Europe/Kyiv' };
  // Kyiv is two hours ahead in winter.
  expect(quietUntil(night, Date.UTC(2026, 10, 27, 20, 59))).toBeNull();
  expect(quietUntil(night, Date.UTC(2026, 10, 27, 21, 0))).toBe(Date.UTC(2026, 10, 28, 6, 0));
  expect(quietUntil(night, Date.UTC(2026, 10, 28, 5, 59, 59))).toBe(Date.UTC(2026, 10, 28, 6, 0));
  expect(quietUntil(night, Date.UTC(2026, 10, 28, 6, 0))).toBeNull();
  // On 29 March 2026 at 03:00 its clocks went to 04:00: the night was an hour shorter.
  expect(quietUntil(night, Date.UTC(2026, 2, 28, 22, 0))).toBe(Date.UTC(2026, 2, 29, 5, 0));
  const noon = { from: '12:00', until: '13:00', timeZone: 'UTC' };
  expect(quietUntil(noon, Date.UTC(2026, 0, 1, 12, 30))).toBe(Date.UTC(2026, 0, 1, 13));
  expect(quietUntil({ ...noon, until: '12:00' }, Date.UTC(2026, 0, 1, 12))).toBeNull();
});

test('few go out one by one, many together and not sooner than the channel takes them', () => {
  const pace = {
    mostInTenSeconds: 10,
    mostInMinute: 20,
    togetherEveryMs: 60_000,
    maxChars: 100,
    mostInMessage: 50,
  };
  const none = { waiting: 1, inTenSeconds: 0, inMinute: 0, sinceTogetherMs: null };
  expect(nextStep(pace, none)).toEqual({ kind: 'single' });
  expect(nextStep(pace, { ...none, waiting: 11 })).toEqual({ kind: 'together' });
  expect(nextStep(pace, { ...none, inMinute: 20 })).toEqual({ kind: 'together' });
  expect(nextStep(pace, { ...none, inMinute: 20, sinceTogetherMs: 1_000 })).toEqual({
    kind: 'wait',
    ms: 59_000,
  });
  const fits = (chars: number) => countThatFits(80, pace, (count) => count * chars);
  expect([fits(1), fits(10), fits(101)]).toEqual([50, 10, 0]);
});

test('a thousand deposits are at most ten texts of 4,096 characters that name each', () => {
  const all = Array.from({ length: 1_000 }, (_, index) =>
    deposit(shortClickId(`${String(index).padStart(4, '0')}-${String(index % 89).padStart(2, '0')}`)),
  );
  const textOf = (some: readonly Notification[]) => {
    const { title, lines } = toldMessage(en, some, { way: 'together', showsAmounts: true });
    return [title, ...lines].join('\n');
  };
  const pace = { maxChars: 4_096, mostInMessage: 10_000 };
  const texts: string[] = [];
  for (let left = all; left.length > 0;) {
    const count = countThatFits(left.length, pace, (some) => textOf(left.slice(0, some)).length);
    texts.push(textOf(left.slice(0, count)));
    left = left.slice(count);
  }
  expect(texts.length).toBeLessThanOrEqual(10);
  expect(texts.every(({ length }) => length <= 4_096)).toBe(true);
  const named = texts.join('\n');
  expect(all.every((each) => each.kind === 'conversion' && named.includes(each.clickId))).toBe(true);
});

test('hidden amounts are nowhere in the words', () => {
  const words = (showsAmounts: boolean) =>
    JSON.stringify([
      toldMessage(en, [deposit('a')], { way: 'single', showsAmounts }),
      toldMessage(en, [deposit('a'), deposit('b')], { way: 'together', showsAmounts }),
    ]);
  expect(words(true)).toContain('60 USD');
  expect(words(false)).not.toMatch(/60|USD/);
});

test('whatever a stranger writes is one short line of whole characters', () => {
  expect(shortClickId('abc')).toBe('abc');
  expect(shortClickId('abcdefghijk')).toBe('abcd…jk');
  expect(toldName('N'.repeat(10_000))).toHaveLength(60);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const told of [toldName(text), shortClickId(text)]) {
        expect(told.length).toBeLessThanOrEqual(60);
        expect(told).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(told.isWellFormed()).toBe(true);
      }
    }),
  );
});

const HOSTILE = '@boss /stop #x $BTC t.me/x http://1.2.3.4/';
/** What Telegram's apps and mail programs make links of. */
const LINKING = /[@/#$][\p{L}\p{N}/]|[\p{L}\p{N}]\.\p{L}|:\//u;

test('what came from outside becomes no link, mention or command where a person reads it, in any kind', () => {
  const name = toldName(HOSTILE);
  const clickId = '/x@y.zz';
  const problem = { code: 'value_trimmed', field: name, value: name } as const;
  const common = { network: name, clickId };
  const all: readonly Notification[] = [
    {
      kind: 'conversion',
      event: 'first_deposit',
      ...common,
      link: name,
      sub: name,
      status: null,
      amount: { micros: 1_500_000, currency: 't.me/x' },
      worth: { micros: 1_500_000, currency: 'a.me/x' },
    },
    { kind: 'held', ...common, problem },
    { kind: 'problem', ...common, problem },
    { kind: 'delivery_dead', ...common, destination: name, event: 'lead' },
    { kind: 'delivery_unknown', ...common, destination: name, event: 'lead' },
    { kind: 'destination_parked', destination: name, reason: 'destination_down', waiting: 1 },
    { kind: 'destination_back', destination: name, parkedMs: 60_000 },
    { kind: 'outage_ended', cause: 'asleep', beganMs: 0, endedMs: 1, missed: [{ network: name, count: 1 }] },
    { kind: 'silence', network: name, sinceMs: 0 },
    { kind: 'address_changed', address: '', networks: [name] },
    {
      kind: 'digest',
      id: 'digest-2026-11-27',
      title: name,
      lines: [name],
      linesWithoutAmounts: [name],
      alt: '',
    },
  ];
  const words = (some: readonly Notification[], namesAreInert: boolean) => {
    const way = some.length === 1 ? 'single' : 'together';
    const { title, lines } = toldMessage(en, some, { way, showsAmounts: true, namesAreInert });
    return [title, ...lines].join('\n').replaceAll(/\b1\.5\b/gu, '');
  };
  for (const some of [...all.map((each) => [each]), all]) {
    expect(words(some, false)).toMatch(LINKING);
    expect(words(some, true)).not.toMatch(LINKING);
    expect(words(some, true).replaceAll('\u2060', '')).toBe(words(some, false));
  }
});

test('an address that changed can be opened and copied, and so can numbers', () => {
  const changed: Notification = {
    kind: 'address_changed',
    address: 'https://a.b.example',
    networks: ['1win'],
  };
  const options = { way: 'single', showsAmounts: true, namesAreInert: true } as const;
  expect(toldMessage(en, [changed], options).lines[0]).toContain('https://a.b.example');
  expect(toldMessage(en, [deposit('a')], options).title).toContain('60 USD');
});
