/** A digest as one picture: the figures large, and the hours of the day as bars. Pure. */
import { approvalRate, conversionRate, type DigestFigures, type DigestHour } from './digest-figures.ts';
import { countedOf, createDigestFormat, type DigestFormat } from './digest-format.ts';
import { bestAndWorst } from './digest-figures.ts';
import { isEmptyDay } from './digest-lines.ts';
import type { DigestWords } from './digest-words.ts';
import { oneLine } from './one-line.ts';
import { svgText } from './svg-text.ts';

const DIGEST_PICTURE = { width: 1_080, height: 1_080 } as const;

const EDGE = 56;
const WIDTH = DIGEST_PICTURE.width - 2 * EDGE;
const INK = '#14171c';
const PALE = '#5b6472';
const LINE = '#e3e6eb';
const BLUE = '#3b6ef0';
const GREEN = '#14a36b';
const CHART = { top: 660, bottom: 940 } as const;
const HOURS = 24;
/** The nicest step that gives no more than four lines. */
const STEPS = [1, 2, 5] as const;
const MOST_LINES = 4;
/** Of a name on the last line. */
const MOST_NAME = 34;

export interface DigestPictureOptions {
  readonly words: DigestWords;
  readonly hidesAmounts: boolean;
}

/** @returns SVG whose text is escaped, in the font `Inter Variable` */
export function digestSvg(figures: DigestFigures, { words, hidesAmounts }: DigestPictureOptions): string {
  const format = createDigestFormat(words.locale);
  const { width, height } = DIGEST_PICTURE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ' font-family="Inter Variable, Inter">',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...header(figures, words, format),
    ...bigFigures(figures, words, format),
    ...smallFigures(figures, words, format, hidesAmounts),
    ...chart(figures, words, format),
    ...bestLine(figures, words, format),
    '</svg>',
  ].join('');
}

function header(figures: DigestFigures, words: DigestWords, format: DigestFormat): readonly string[] {
  return [
    svgText(words.title(format.day(figures.day), figures.until), { x: EDGE, y: 96, size: 46, weight: 700 }),
    svgText(figures.timeZone, { x: EDGE, y: 140, size: 28, fill: PALE, most: 50 }),
  ];
}

function bigFigures(figures: DigestFigures, words: DigestWords, format: DigestFormat): readonly string[] {
  const { counts, before } = figures;
  const versus = (value: number | undefined): string =>
    value === undefined ? '' : words.versus(format.count(value));
  const cell = (x: number, name: string, value: number, past: number | undefined, fill: string): string[] => [
    svgText(name, { x, y: 214, size: 30, fill: PALE }),
    svgText(format.count(value), { x, y: 312, size: 100, weight: 700, fill }),
    svgText(versus(past), { x, y: 356, size: 28, fill: PALE }),
  ];
  return [
    ...cell(EDGE, words.registrations, counts.registrations, before?.registrations, BLUE),
    ...cell(EDGE + WIDTH / 2, words.firstDeposits, counts.firstDeposits, before?.firstDeposits, GREEN),
  ];
}

function smallFigures(
  figures: DigestFigures,
  words: DigestWords,
  format: DigestFormat,
  hidesAmounts: boolean,
): readonly string[] {
  const { counts, currency, withoutRate } = figures;
  const money = (micros: number): string => format.money(micros, currency);
  const [single] = withoutRate;
  const earned = (): string => {
    if (currency !== null) return money(counts.money.earned);
    return single === undefined ? '–' : format.money(single.earned, single.currency);
  };
  const onHold = currency === null ? 0 : counts.money.onHold;
  const half = EDGE + WIDTH / 2;
  const cells = [
    { x: EDGE, y: 432, name: words.conversion, value: format.percent(conversionRate(counts)) },
    { x: half, y: 432, name: words.approval, value: format.percent(approvalRate(counts)) },
    ...(hidesAmounts ? [] : [{ x: EDGE, y: 530, name: words.earned, value: earned() }]),
    ...(hidesAmounts || onHold === 0 ? [] : [{ x: half, y: 530, name: words.onHold, value: money(onHold) }]),
  ];
  return [
    `<rect x="${EDGE}" y="386" width="${WIDTH}" height="2" fill="${LINE}"/>`,
    ...cells.flatMap(({ x, y, name, value }) => [
      svgText(name, { x, y, size: 28, fill: PALE }),
      svgText(value, { x, y: y + 46, size: 40, weight: 600, width: WIDTH / 2 - 24 }),
    ]),
  ];
}

function chart(figures: DigestFigures, words: DigestWords, format: DigestFormat): readonly string[] {
  const { hours } = figures;
  const most = Math.max(
    ...hours.map(({ registrations, firstDeposits }) => Math.max(registrations, firstDeposits)),
    1,
  );
  const step = stepOf(most);
  const top = Math.max(Math.ceil(most / step), 1) * step;
  const heightOf = (value: number): number => (value / top) * (CHART.bottom - CHART.top);
  const wide = (WIDTH - 60) / HOURS;
  const xOf = (hour: number): number => EDGE + 60 + hour * wide;
  const lines = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  return [
    `<rect x="${EDGE}" y="612" width="22" height="22" rx="4" fill="${BLUE}"/>`,
    svgText(`${words.registrations} ${words.byHour}`, {
      x: EDGE + 34,
      y: 632,
      size: 26,
      fill: PALE,
      most: 34,
    }),
    `<rect x="${EDGE + WIDTH / 2}" y="612" width="22" height="22" rx="4" fill="${GREEN}"/>`,
    svgText(`${words.firstDeposits} ${words.byHour}`, {
      x: EDGE + WIDTH / 2 + 34,
      y: 632,
      size: 26,
      fill: PALE,
      most: 34,
    }),
    ...lines.flatMap((value) => {
      const y = round(CHART.bottom - heightOf(value));
      return [
        `<rect x="${EDGE + 60}" y="${y}" width="${WIDTH - 60}" height="2" fill="${LINE}"/>`,
        svgText(format.count(value), { x: EDGE + 46, y: y + 9, size: 24, fill: PALE, anchor: 'end' }),
      ];
    }),
    ...hours.flatMap((hour, index) => bars(hour, xOf(index), wide, heightOf)),
    ...[0, 4, 8, 12, 16, 20].map((hour) =>
      svgText(String(hour).padStart(2, '0'), { x: xOf(hour), y: CHART.bottom + 36, size: 26, fill: PALE }),
    ),
    ...(isEmptyDay(figures)
      ? [svgText(words.noneThatDay, { x: EDGE + WIDTH / 2, y: 810, size: 40, fill: PALE, anchor: 'middle' })]
      : []),
  ];
}

/** A bar that is there is never lower than can be seen. */
function bars(
  { registrations, firstDeposits }: DigestHour,
  x: number,
  wide: number,
  heightOf: (value: number) => number,
): readonly string[] {
  const each = wide * 0.42;
  const bar = (value: number, at: number, fill: string): readonly string[] => {
    if (value === 0) return [];
    const height = Math.max(heightOf(value), 4);
    const [left, top] = [round(at), round(CHART.bottom - height)];
    return [
      `<rect x="${left}" y="${top}" width="${round(each)}" height="${round(height)}" rx="3" fill="${fill}"/>`,
    ];
  };
  return [...bar(registrations, x, BLUE), ...bar(firstDeposits, x + each + 1, GREEN)];
}

function bestLine(figures: DigestFigures, words: DigestWords, format: DigestFormat): readonly string[] {
  const { best } = bestAndWorst(figures.links);
  if (best === null) return [];
  const text = words.best(
    oneLine(best.name, MOST_NAME),
    countedOf(format, best.firstDeposits),
    countedOf(format, best.registrations),
  );
  return [svgText(text, { x: EDGE, y: 1_036, size: 28, most: 96, fill: INK, width: WIDTH })];
}

function stepOf(most: number): number {
  for (let power = 1; ; power *= 10) {
    const step = STEPS.find((each) => most / (each * power) <= MOST_LINES);
    if (step !== undefined) return step * power;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
