/** A digest as plain text: a title and its lines. Pure. */
import {
  approvalRate,
  bestAndWorst,
  conversionRate,
  type DigestCounts,
  type DigestFigures,
  type DigestLink,
  LEAST_PAST_DAYS,
  meanOf,
  PAST_DAYS,
} from './digest-figures.ts';
import { countedOf, createDigestFormat, type DigestFormat } from './digest-format.ts';
import { oneLine } from './one-line.ts';
import type { DigestWords } from './digest-words.ts';

export interface DigestText {
  readonly title: string;
  readonly lines: readonly string[];
}

interface Told {
  readonly figures: DigestFigures;
  readonly words: DigestWords;
  readonly format: DigestFormat;
  readonly hidesAmounts: boolean;
}

const MOST_NAME = 60;
const MINUTE_MS = 60_000;

export function digestText(figures: DigestFigures, words: DigestWords, hidesAmounts: boolean): DigestText {
  const format = createDigestFormat(words.locale);
  const told = { figures, words, format, hidesAmounts };
  return {
    title: words.title(format.day(figures.day), figures.until),
    lines: [
      ...countLines(told),
      ...moneyLines(told),
      ...meanLines(told),
      ...linkLines(told),
      gapLine(told),
      waitingLine(told),
      ...missedLines(told),
    ],
  };
}

/** Whether there is anything of the day. */
export function isEmptyDay({ counts, withoutRate }: DigestFigures): boolean {
  const { registrations, firstDeposits, approved, rejected, money } = counts;
  return (
    registrations + firstDeposits + approved + rejected + money.earned + money.onHold + withoutRate.length ===
    0
  );
}

function countLines(told: Told): readonly string[] {
  const { figures, words, format } = told;
  const of = (pick: (counts: DigestCounts) => number): string => format.count(pick(figures.counts));
  if (isEmptyDay(figures)) {
    const isUsual = (figures.past.sum.registrations + figures.past.sum.firstDeposits) / PAST_DAYS > 0;
    return isUsual ? [words.nothing, ...comparedCounts(told, of)] : [words.nothing];
  }
  return [
    ...comparedCounts(told, of),
    rateLine(told, words.conversion, conversionRate),
    rateLine(told, words.approval, approvalRate),
  ];
}

function comparedCounts(
  told: Told,
  of: (pick: (counts: DigestCounts) => number) => string,
): readonly string[] {
  const { figures, words, format } = told;
  const line = (name: string, pick: (counts: DigestCounts) => number): string => {
    const mean = meanOf(figures.past, pick);
    return words.figure(
      name,
      {
        now: of(pick),
        before: figures.before === null ? null : format.count(pick(figures.before)),
        mean: mean === null ? null : format.mean(mean),
      },
      figures.until === null,
    );
  };
  return [
    line(words.registrations, ({ registrations }) => registrations),
    line(words.firstDeposits, ({ firstDeposits }) => firstDeposits),
  ];
}

/** Rates of several days are those of their sums: a day of two registrations weighs less than one of two hundred. */
function rateLine(told: Told, name: string, rateOf: (counts: DigestCounts) => number | null): string {
  const { figures, words, format } = told;
  const isMean = figures.past.days >= LEAST_PAST_DAYS;
  return words.figure(
    name,
    {
      now: format.percent(rateOf(figures.counts)),
      before: figures.before === null ? null : format.percent(rateOf(figures.before)),
      mean: isMean ? format.percent(rateOf(figures.past.sum)) : null,
    },
    figures.until === null,
  );
}

function moneyLines(told: Told): readonly string[] {
  const { figures, words, hidesAmounts } = told;
  if (hidesAmounts) return [words.amountsHidden];
  if (figures.currency === null)
    return figures.withoutRate.length === 0 ? [] : [withoutRateLine(told), words.noCurrency];
  const { onHold, rejected } = figures.counts.money;
  if (isEmptyDay(figures)) return [];
  return [
    moneyLine(told, words.earned, ({ money }) => money.earned),
    ...(onHold === 0 ? [] : [moneyLine(told, words.onHold, ({ money }) => money.onHold)]),
    ...(rejected === 0 ? [] : [moneyLine(told, words.rejected, ({ money }) => money.rejected)]),
    ...(figures.withoutRate.length === 0 ? [] : [withoutRateLine(told)]),
  ];
}

function moneyLine(told: Told, name: string, pick: (counts: DigestCounts) => number): string {
  const { figures, words, format } = told;
  const mean = meanOf(figures.past, pick);
  return words.figure(
    name,
    {
      now: format.money(pick(figures.counts), figures.currency),
      before: figures.before === null ? null : format.money(pick(figures.before), figures.currency),
      mean: mean === null ? null : format.money(mean, figures.currency),
    },
    figures.until === null,
  );
}

function withoutRateLine({ figures, words, format }: Told): string {
  return words.withoutRate(
    figures.withoutRate
      .map(({ currency, earned, onHold, rejected }) => {
        const of = (micros: number): string => (micros === 0 ? '' : format.money(micros, currency));
        return words.sumOf(currency, of(earned), of(onHold), of(rejected));
      })
      .join('; '),
  );
}

function meanLines({ figures, words }: Told): readonly string[] {
  const { days } = figures.past;
  if (days < LEAST_PAST_DAYS) return [words.tooFewDays(LEAST_PAST_DAYS)];
  return days < PAST_DAYS ? [words.meanOf(days)] : [];
}

function linkLines({ figures, words, format }: Told): readonly string[] {
  const { best, worst } = bestAndWorst(figures.links);
  const line = (say: DigestWords['best'], link: DigestLink | null): readonly string[] =>
    link === null
      ? []
      : [
          say(
            oneLine(link.name, MOST_NAME),
            countedOf(format, link.firstDeposits),
            countedOf(format, link.registrations),
          ),
        ];
  return [...line(words.best, best), ...line(words.worst, worst)];
}

function gapLine({ figures: { gaps }, words }: Told): string {
  if (!gaps.isWatched) return words.gapsUnknown;
  if (gaps.ms === 0 && !gaps.isLasting) return words.noGaps;
  return words.gaps(gaps.count, Math.max(1, Math.round(gaps.ms / MINUTE_MS)), gaps.isLasting);
}

function waitingLine({ figures, words, format }: Told): string {
  const names = ['held', 'dead', 'unknown', 'parked', 'cabinets'] as const;
  const parts = names.flatMap((name) => {
    const number = figures.waiting[name];
    return number === 0 ? [] : [words[name](countedOf(format, number))];
  });
  return parts.length === 0 ? words.nothingWaits : words.waiting(parts);
}

function missedLines({ figures, words, format, hidesAmounts }: Told): readonly string[] {
  const { missed, currency } = figures;
  if (missed === null) return [];
  const { registrations, firstDeposits, money } = missed.sum;
  return [
    words.missed(
      format.day(missed.from),
      missed.days,
      countedOf(format, registrations),
      countedOf(format, firstDeposits),
      hidesAmounts || currency === null ? null : format.money(money.earned, currency),
    ),
  ];
}
