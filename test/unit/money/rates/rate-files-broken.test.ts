/** Files of rates that are cut, huge, of another shape or made to harm: none of them says a wrong rate, or takes long. */
import { expect, test } from 'vitest';
import { parseRateDay, rateDayText } from '../../../../shared/domain/money/rates/rate-day.ts';
import { rateText } from '../../../../shared/domain/money/rates/rate.ts';
import { MAX_RATE_FILE_BYTES } from '../../../../shared/domain/money/rates/rate-file.ts';
import {
  type ReadRates,
  readRateFile,
  readWholeRateFile,
} from '../../../../shared/domain/money/rates/read-rate-file.ts';
import { cpuMs } from '../../../fixtures/cpu-time.ts';

const TODAY = parseRateDay('2026-11-27') ?? 0;
const XML = '<?xml version="1.0" encoding="UTF-8"?>';

const cube = (inside: string): string =>
  `${XML}<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube>${inside}</Cube></gesmes:Envelope>`;
const valute = (code: string, value: string): string =>
  `<Valute><CharCode>${code}</CharCode><Nominal>10</Nominal><Value>${value}</Value></Valute>`;

const WHOLE: Readonly<Record<string, string>> = {
  'XML of the European Central Bank': cube(
    '<Cube time="2026-11-27"><Cube currency="USD" rate="1.25"/><Cube currency="JPY" rate="160.00"/></Cube><Cube time="2026-11-25"><Cube currency="USD" rate="1.60"/></Cube>',
  ),
  'CSV of it, as a day': 'Date, USD, JPY, \n27 November 2026, 1.25, 160.00, \n',
  'CSV of it, as a history with gaps':
    'Date,USD,RUB,JPY,\n2026-11-27,1.25,N/A,160,\n2026-11-25,1.61,N/A,N/A,\n',
  'CSV without commas at the ends': 'Date,USD,JPY\n2026-11-27,1.25,160\n2026-11-25,1.61,161\n',
  'XML of the Bank of Russia': `${XML}<ValCurs Date="27.11.2026" name="Foreign Currency Market">${valute('USD', '800,1234')}${valute('KZT', '1,65')}</ValCurs>`,
  'JSON of the National Bank of Ukraine': JSON.stringify(
    ['USD', 'EUR'].map((cc) => ({ r030: 840, cc, rate: 40.75, exchangedate: '27.11.2026' })),
  ),
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function linesOf(result: ReadRates): readonly string[] {
  if (!result.ok) return [];
  return result.file.days.flatMap(({ day, rates }) =>
    [...rates].map(([currency, rate]) => `${rateDayText(day)} ${currency} ${rateText(rate)}`),
  );
}

test.each(Object.entries(WHOLE))('%s: cut anywhere it says nothing that the whole does not', (_, text) => {
  const whole = linesOf(readWholeRateFile(bytesOf(text), TODAY));
  expect(whole.length).toBeGreaterThan(1);
  for (let length = 0; length < text.length; length += 1) {
    const said = linesOf(readWholeRateFile(bytesOf(text.slice(0, length)), TODAY));
    expect(whole, text.slice(0, length)).toEqual(expect.arrayContaining([...said]));
  }
});

test.each<[string, string]>([
  ['JSON of another service', '{"base":"USD","rates":{"EUR":0.8},"date":"2026-11-27"}'],
  ['a list of something else', '[1,2,3]'],
  ['rates as texts', '[{"cc":"USD","rate":"40.75","exchangedate":"27.11.2026"}]'],
  ['a list of lists without end', '['.repeat(200_000)],
  ['an archive', 'PK\u0003\u0004eurofxref.csv'],
  ['a table of other columns', 'Day;Currency;Rate\n2026-11-27;USD;1.25\n'],
  ['RSS', `${XML}<rss><channel><item>USD 1.25</item></channel></rss>`],
  ['nothing but blanks', ' \n\t\n '],
])('%s is refused', (_, text) => {
  expect(readWholeRateFile(bytesOf(text), TODAY)).toMatchObject({
    ok: false,
    problem: { code: expect.stringMatching(/^rate_file_(unknown|broken)$/) },
  });
});

const MB = 1_024 * 1_024;
const fill = (part: string, megabytes = 15): string =>
  part.repeat(Math.floor((megabytes * MB) / part.length));

/** As large as a file may be. */
const HUGE: Readonly<Record<string, () => string>> = {
  'one line without an end': () => `Date,USD,${fill('1')}`,
  'nothing but line ends': () => `Date,USD,\n${fill('\n')}`,
  'rows of a hundred currencies that are none': () =>
    `Date,${'USD,'.repeat(100)}\n${fill('2026-11-27,1,\n')}`,
  'one attribute': () => cube(`<Cube time="${fill('2')}"/>`),
  'a million elements': () => cube(fill('<a/>')),
  'a text': () => `<ValCurs Date="27.11.2026">${fill('8')}</ValCurs>`,
  'a comment': () => `${XML}<!--${fill('-')}--><ValCurs Date="27.11.2026"></ValCurs>`,
  'an opening that never ends': () => fill('<Valute '),
  'entities of its own': () =>
    `${XML}<!DOCTYPE a [${fill('<!ENTITY a "aaaaaaaaaa">')}]><ValCurs Date="27.11.2026"/>`,
  'many rates of one day': () =>
    `[${fill('{"cc":"USD","rate":1,"exchangedate":"27.11.2026"},').replace(/,$/, '')}]`,
  'one number': () => `[{"cc":"USD","exchangedate":"27.11.2026","rate":${fill('9')}}]`,
};
/** All of it, and one step of it, in which the engine does nothing else; the reading of a text into memory is one. */
const MOST_MS = 6_000;
const MOST_STEP_MS = 2_500;

test.each(Object.entries(HUGE))('%s of 15 MB is refused before long', (_, make) => {
  const bytes = bytesOf(make());
  expect(bytes.length).toBeLessThanOrEqual(MAX_RATE_FILE_BYTES);
  const reading = readRateFile(bytes, TODAY);
  const startedAt = cpuMs();
  let longest = 0;
  for (;;) {
    const stepAt = cpuMs();
    const step = reading.next();
    longest = Math.max(longest, cpuMs() - stepAt);
    if (step.done !== true) continue;
    expect(step.value.ok).toBe(false);
    break;
  }
  expect(cpuMs() - startedAt).toBeLessThan(MOST_MS);
  expect(longest).toBeLessThan(MOST_STEP_MS);
});
