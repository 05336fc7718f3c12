/**
 * Every expression that meets text from outside, over text that is made to hold it up: rows of what it looks for,
 * with an end that it cannot accept. Processor time, best of three. What the lint run and `recheck` say of an
 * expression is a hint; here it is the clock that decides.
 */
import { check } from 'recheck';
import { beforeAll, expect, test } from 'vitest';
import { usualLimits } from '../../shared/contract/receiver.ts';
import { isThorough } from '../fixtures/thorough.ts';
import { constructedExpressions, type Expression, listExpressions } from '../fixtures/expressions.ts';

const FOLDERS = [
  'shared/domain',
  'electron/engine/postback',
  'electron/engine/tunnel',
  'electron/engine/receiver',
];
const listed = listExpressions(FOLDERS);

/** Nothing longer than a body gets to an expression; in it, quadratic time is a minute, in the eighth a second. */
const LARGEST = isThorough ? usualLimits.maxBodyBytes : usualLimits.maxBodyBytes / 8;
/** Cubic time is a second for the first, and quadratic shows in the second: none holds up the test for minutes. */
const SMALLER = [1024, isThorough ? 32 * 1024 : 8 * 1024];
const LIMIT_MS = 20;
/** So long nothing takes whose time is linear: it need not be tried again. */
const BEYOND_DOUBT_MS = 200;
const PAIRS = 4;
/** For each expression: where it finds nothing it takes all of its time. */
const ANALYSIS_MS = isThorough ? 1_000 : 250;
const MOST_PER_DOUBLING = 2.3;
/** At the largest size not every text is tried: rows of single signs come first. */
const MOST_LARGEST = 40;
/** Below this the clock of the processor tells too little for a ratio. */
const TELLING_MS = 4;

/** Members of the classes that expressions use, and of none. */
const USUAL_SIGNS = [
  ' ',
  '\n',
  '\u00A0',
  '0',
  '9',
  'a',
  'Z',
  '_',
  '-',
  '.',
  '/',
  ',',
  '%',
  '{',
  '}',
  'é',
  '😀',
];
const ENDS = ['', '\u0000', '!x'];

/** What the expression names itself, and what its classes hold. */
function signsOf({ source }: Expression): readonly string[] {
  const named = source.replaceAll(/\\[\\dDsSwWbBnrtpP]|\\u[0-9A-F]{4}|[\^$*+?|()]/g, '').replaceAll('\\', '');
  return [...new Set([...named.slice(0, 24).split(''), ...USUAL_SIGNS])];
}

function row(start: string, unit: string, end: string, size: number): string {
  return start + unit.repeat(Math.ceil(size / unit.length)).slice(0, size) + end;
}

/** How each text looks, whatever its size. */
type Attack = (size: number) => string;

function attacksOf(expression: Expression): readonly Attack[] {
  const signs = signsOf(expression);
  const singles = signs.flatMap((sign) =>
    ['', ...signs.slice(0, 6)].map(
      (start): Attack =>
        (size) =>
          row(start, sign, '\u0000', size),
    ),
  );
  const pairs = signs.slice(0, 12).flatMap((one) =>
    signs.slice(0, 12).map(
      (other): Attack =>
        (size) =>
          row('', one + other, '!x', size),
    ),
  );
  const words = [...expression.source.matchAll(/[\w/:;=#%{-]{2,}/g)].map(([word]) => word);
  const repeated = words.flatMap((word) =>
    ENDS.map(
      (end): Attack =>
        (size) =>
          row('', word, end, size),
    ),
  );
  return [...singles, ...pairs, ...repeated];
}

/** Milliseconds of the processor that one look at the whole text takes. */
function timeOf(expression: Expression, text: string): number {
  const flags = expression.flags.includes('g') ? expression.flags : `${expression.flags}g`;
  const looked = new RegExp(expression.source, flags);
  const before = process.cpuUsage();
  text.replace(looked, '');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function best(expression: Expression, text: string, rounds: number): number {
  let least = timeOf(expression, text);
  for (let round = 1; round < rounds && least > TELLING_MS && least < BEYOND_DOUBT_MS; round += 1) {
    least = Math.min(least, timeOf(expression, text));
  }
  return least;
}

function whatHoldsUp(expression: Expression, attack: Attack, size: number): string | null {
  if (best(expression, attack(size), 3) < TELLING_MS) return null;
  // Whoever cleans up memory meanwhile is in the time too: what looks slow is looked at again, in pairs. What is
  // really slow is so in each of them.
  let whole = 0;
  let half = 0;
  for (let pair = 0; pair < PAIRS; pair += 1) {
    whole = best(expression, attack(size), 9);
    half = best(expression, attack(size / 2), 9);
    if (whole < TELLING_MS || (whole < LIMIT_MS && whole / half < MOST_PER_DOUBLING)) return null;
  }
  const { file, source, flags } = expression;
  const shown = JSON.stringify(attack(12));
  return `${file}: /${source}/${flags} takes ${whole} ms for ${size} signs like ${shown}, ${half} ms for half of it`;
}

/** The first text that holds it up, smallest first. */
function findSlow(expression: Expression, attacks: readonly Attack[]): readonly string[] {
  for (const size of [...SMALLER, LARGEST]) {
    for (const attack of size === LARGEST ? attacks.slice(0, MOST_LARGEST) : attacks) {
      const found = whatHoldsUp(expression, attack, size);
      if (found !== null) return [found];
    }
  }
  return [];
}

function expectInTime(expressions: readonly Expression[]): void {
  expect(expressions.flatMap((each) => findSlow(each, attacksOf(each)))).toEqual([]);
}

let constructed: readonly Expression[] = [];

beforeAll(async () => {
  constructed = await constructedExpressions(listed.constructedIn);
});

test('no expression is left out: each that the sources construct was caught as they were loaded', () => {
  expect(listed.literals.length).toBeGreaterThan(150);
  expect(constructed).toHaveLength(listed.constructedIn.length);
});

test.each([...new Set(listed.literals.map((each) => each.file))])(
  'no text holds up the expressions of %s',
  (file) => {
    expectInTime(listed.literals.filter((each) => each.file === file));
  },
);

test('no text holds up the expressions that are constructed', () => {
  expectInTime(constructed);
});

test('no text that an analysis of the expressions comes up with holds them up', async () => {
  const slow: string[] = [];
  for (const expression of [...listed.literals, ...constructed]) {
    const analysis = await check(expression.source, expression.flags, { timeout: ANALYSIS_MS });
    if (analysis.status !== 'vulnerable') continue;
    const { pumps, suffix } = analysis.attack;
    const attack: Attack = (size) =>
      pumps.map(({ prefix, pump }) => row(prefix, pump, '', size / pumps.length)).join('') + suffix;
    slow.push(...findSlow(expression, [attack]));
  }
  expect(slow).toEqual([]);
}, 120_000);

test.each([
  ['ends', String.raw`-+$`],
  ['amounts with three rows of blanks', String.raw`^([+-]?)\s*(EUR)?\s*([+-]?[\d.,\s]*\d)\s*(EUR)?$`],
  ['addresses', String.raw`\w+@\w+`],
])('an expression for %s whose time is not linear is found', (_what, source) => {
  const expression = { file: 'none', source, flags: '' };
  expect(findSlow(expression, attacksOf(expression))).toHaveLength(1);
});
