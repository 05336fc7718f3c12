/** What a digest says, line by line, and what it leaves unsaid. */
import { describe, expect, test } from 'vitest';
import type { DigestCounts, DigestFigures } from '../../../shared/domain/notify/digest-figures.ts';
import { digestText } from '../../../shared/domain/notify/digest-lines.ts';
import { digestSvg } from '../../../shared/domain/notify/digest-svg.ts';
import { en } from '../../../shared/text/en.ts';
import { counts, digestFigures } from '../../fixtures/digest-figures.ts';

const { words } = en.digest;

function linesOf(part: Partial<DigestFigures>, hidesAmounts = false): readonly string[] {
  return digestText(digestFigures(part), words, hidesAmounts).lines;
}

const busy: DigestCounts = counts({
  registrations: 40,
  firstDeposits: 8,
  approved: 6,
  rejected: 2,
  earned: 480,
  onHold: 60,
});

test('figures stand against the day before and the 7-day average; money that is not earned stands apart', () => {
  const past = {
    days: 7,
    sum: counts({ registrations: 210, firstDeposits: 21, approved: 9, rejected: 1, earned: 700 }),
  };
  const lines = linesOf({
    counts: busy,
    before: counts({ registrations: 30, firstDeposits: 3, earned: 100 }),
    past,
  });
  expect(lines.slice(0, 6)).toEqual([
    'Registrations: 40 (day before 30, 7-day average 30)',
    'First deposits: 8 (day before 3, 7-day average 3)',
    'Registration to deposit: 20% (day before 10%, 7-day average 10%)',
    'Approval: 75% (day before –, 7-day average 90%)',
    'Earned: $480.00 USD (day before $100.00 USD, 7-day average $100.00 USD)',
    'On hold: $60.00 USD (day before $0.00 USD, 7-day average $0.00 USD)',
  ]);
});

test('first deposits of people who registered on other days make no rate above 100 %', () => {
  const lines = linesOf({ counts: counts({ registrations: 2, firstDeposits: 5, registeredWithin: 1 }) });
  expect(lines).toContain('First deposits: 5 (day before 0)');
  expect(lines).toContain('Registration to deposit: 50% (day before –)');
});

describe('what is not known is said', () => {
  test('too few days, and an average of fewer than seven', () => {
    const few = linesOf({ counts: busy, before: null, past: { days: 2, sum: busy } });
    expect(few).toContain('Registrations: 40');
    expect(few).toContain('No 7-day average yet: it needs at least 3 days of data before this one.');
    expect(linesOf({ counts: busy, past: { days: 4, sum: busy } })).toContain(
      'The average is of 4 days, because there is no older data.',
    );
  });

  test('currencies without a rate, each by itself, and no chosen currency', () => {
    const withoutRate = [
      { currency: 'BRL', earned: 340_000_000, onHold: 20_000_000, rejected: 0 },
      { currency: 'USDT', earned: 12_000_000, onHold: 0, rejected: 5_000_000 },
    ];
    const line =
      'No exchange rate, not in the amounts above: R$340.00 BRL earned, R$20.00 BRL on hold; 12.00 USDT earned, 5.00 USDT rejected';
    expect(linesOf({ counts: busy, withoutRate })).toContain(line);
    const none = linesOf({ counts: busy, withoutRate, currency: null });
    expect(none).toContain(line);
    expect(none).toContain('Choose a currency in Settings, Money to see one total.');
    expect(none.join()).not.toContain('Earned');
  });

  test('hidden amounts are in no line and not in the picture', () => {
    const figures = digestFigures({
      counts: busy,
      withoutRate: [{ currency: 'BRL', earned: 340_000_000, onHold: 0, rejected: 0 }],
      missed: { from: '2026-11-22', days: 4, sum: busy },
    });
    const text = digestText(figures, words, true).lines.join('\n');
    expect(text).toContain('Amounts are hidden.');
    for (const word of ['480', '340', '$', 'USD', 'BRL']) {
      expect(text).not.toContain(word);
      expect(digestSvg(figures, { words, hidesAmounts: true })).not.toContain(word);
    }
  });
});

test('the best link brought most, the weakest had enough registrations and few deposits', () => {
  const links = [
    { name: 'A', ...counts({ registrations: 50, firstDeposits: 9 }) },
    { name: 'B', ...counts({ registrations: 30, firstDeposits: 0 }) },
    { name: 'C', ...counts({ registrations: 9, firstDeposits: 0 }) },
    { name: 'D', ...counts({ registrations: 1, firstDeposits: 1 }) },
  ];
  const lines = linesOf({ counts: busy, links });
  expect(lines).toContain('Best link: A, 9 first deposits, 50 registrations');
  expect(lines).toContain('Weakest link: B, 0 first deposits, 30 registrations');
  expect(linesOf({ counts: busy, links: links.slice(2, 3) }).join()).not.toContain('link');
});

test('gaps, what waits and days without a digest', () => {
  const lines = linesOf({
    counts: busy,
    gaps: { isWatched: true, count: 2, ms: 5_400_000, isLasting: true },
    waiting: { held: 1, dead: 0, unknown: 2, parked: 0, cabinets: 3 },
    missed: { from: '2026-11-22', days: 4, sum: busy },
  });
  expect(lines.slice(-3)).toEqual([
    'Public address: offline for 1 h 30 min in 2 gaps, and still offline.',
    'Waiting for you: 1 held postback, 2 deliveries without an answer, 3 cabinets with an old address.',
    'Since Sun, Nov 22 (4 days without a digest): 8 first deposits, 40 registrations, $480.00 USD earned.',
  ]);
  expect(linesOf({})).toEqual([
    'No conversions.',
    'No 7-day average yet: it needs at least 3 days of data before this one.',
    'Public address: reachable all the time.',
    'Nothing is waiting for you.',
  ]);
});

test('a hostile name is text in the picture and one line in the words', () => {
  const name = `</text><script>x</script>&"'\n\u202Egnp.exe\u0000\uD800${'<'.repeat(10_000)}`;
  const links = [{ name, ...counts({ registrations: 5, firstDeposits: 5 }) }];
  const lines = linesOf({ counts: busy, links });
  const line = lines.find((each) => each.startsWith('Best link')) ?? '';
  for (const unseen of ['\n', '\u202E', '\u0000', '\uD800']) expect(line).not.toContain(unseen);
  expect(line.length).toBeLessThan(120);
  const svg = digestSvg(digestFigures({ counts: busy, links }), { words, hidesAmounts: false });
  expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
  expect(svg.match(/<script|<\/svg>/gu)).toEqual(['</svg>']);
});
