/**
 * Files of the three banks, written after the shape that their pages describe (`rate-source.ts` names them). The
 * figures are made up, so that every sum can be done in the head.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { convertMicros, type Rate, rateText } from '../../../../shared/domain/money/rates/rate.ts';
import { parseRateDay, rateDayText } from '../../../../shared/domain/money/rates/rate-day.ts';
import type { RateFile, RateFileProblem } from '../../../../shared/domain/money/rates/rate-file.ts';
import { readWholeRateFile } from '../../../../shared/domain/money/rates/read-rate-file.ts';

const TODAY = parseRateDay('2026-11-27') ?? 0;

const ecbXml = (cubes: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
	<gesmes:subject>Reference rates</gesmes:subject>
	<gesmes:Sender>
		<gesmes:name>European Central Bank</gesmes:name>
	</gesmes:Sender>
	<Cube>${cubes}</Cube>
</gesmes:Envelope>`;
const ECB_DAY = `<Cube time='2026-11-27'><Cube currency='USD' rate='1.25'/><Cube currency='JPY' rate='160.00'/></Cube>`;

const valute = (code: string, nominal: string, value: string): string =>
  `<Valute ID="R01"><NumCode>000</NumCode><CharCode>${code}</CharCode><Nominal>${nominal}</Nominal><Name>Тенге</Name><Value>${value}</Value></Valute>`;
const cbrXml = (valutes: string, date = '27.11.2026'): string =>
  `<?xml version="1.0" encoding="windows-1251"?><ValCurs Date="${date}" name="Foreign Currency Market">${valutes}</ValCurs>`;

const nbuJson = (items: readonly object[]): string =>
  JSON.stringify(items.map((item) => ({ r030: 840, txt: 'Долар США', exchangedate: '27.11.2026', ...item })));

function read(text: string, encode: (text: string) => Uint8Array = utf8): RateFile {
  const result = readWholeRateFile(encode(text), TODAY);
  if (!result.ok) throw new Error(result.problem.code);
  return result.file;
}

function problemOf(text: string): RateFileProblem | null {
  const result = readWholeRateFile(utf8(text), TODAY);
  return result.ok ? null : result.problem;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Only Latin and Cyrillic letters. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 128 ? code : code - 0x410 + 0xc0;
  });

/** `2026-11-27 USD 0.8`, one line for each rate. */
function lines({ days }: RateFile): readonly string[] {
  return days.flatMap(({ day, rates }) =>
    [...rates].map(([currency, rate]) => `${rateDayText(day)} ${currency} ${rateText(rate)}`),
  );
}

test('the European Central Bank: a day, a history and its two tables', () => {
  const day = ['2026-11-27 USD 0.8', '2026-11-27 JPY 0.00625'];
  expect(lines(read(ecbXml(ECB_DAY)))).toEqual(day);
  const history = ecbXml(`${ECB_DAY}<Cube time="2026-11-26"><Cube currency="USD" rate="1.6"/></Cube>`);
  expect(lines(read(history))).toEqual(['2026-11-26 USD 0.625', ...day]);
  expect(lines(read('Date, USD, JPY, \n27 November 2026, 1.25, 160.00, \n'))).toEqual(day);
  const gaps = 'Date,USD,RUB,JPY,\n2026-11-27,1.25,N/A,160,\n2026-11-26,1.6,N/A,N/A,\n';
  expect(lines(read(gaps))).toEqual(['2026-11-26 USD 0.625', ...day]);
});

test('the Bank of Russia: its charset, its commas and rates of a hundred units', () => {
  const file = cbrXml(valute('USD', '1', '80,0000') + valute('KZT', '100', '16,0000'));
  const expected = ['2026-11-27 USD 80', '2026-11-27 KZT 0.16'];
  expect(lines(read(file, windows1251))).toEqual(expected);
  expect(read(file, windows1251).source).toBe('cbr');
});

test('the National Bank of Ukraine, with and without a number of units', () => {
  const file = nbuJson([
    { cc: 'USD', rate: 40.5 },
    { cc: 'JPY', rate: 27, units: 100 },
    { cc: 'VND', rate: 0.00000125 },
  ]);
  expect(lines(read(file))).toEqual([
    '2026-11-27 USD 40.5',
    '2026-11-27 JPY 0.27',
    '2026-11-27 VND 0.00000125',
  ]);
  const wide = new Uint8Array(Buffer.from(`\uFEFF${file}`, 'utf16le'));
  expect(lines(read('', () => wide))).toHaveLength(3);
});

test.each<[string, string, RateFileProblem]>([
  ['a page of HTML', '<html><body>Not found</body></html>', { code: 'rate_file_unknown' }],
  ['nothing', '', { code: 'rate_file_unknown' }],
  ['a file that breaks off', ecbXml(ECB_DAY).slice(0, -40), { code: 'rate_file_broken' }],
  ['JSON that breaks off', nbuJson([{ cc: 'USD', rate: 40 }]).slice(0, -3), { code: 'rate_file_broken' }],
  ['a row that breaks off', 'Date,USD,JPY\n2026-11-27,1.25', { code: 'rate_file_broken' }],
  ['entities of its own', `<!DOCTYPE x [<!ENTITY a "b">]>${ecbXml(ECB_DAY)}`, { code: 'rate_file_broken' }],
  ['depth without end', `<ValCurs Date="27.11.2026">${'<a>'.repeat(5_000)}`, { code: 'rate_file_broken' }],
  ['no rate at all', ecbXml(''), { code: 'rate_file_empty' }],
  [
    'rates without a day',
    ecbXml('<Cube currency="USD" rate="1"/>'),
    { code: 'rate_file_bad_day', value: '' },
  ],
  ['a day that is none', cbrXml('', '31.02.2026'), { code: 'rate_file_bad_day', value: '31.02.2026' }],
  ['a day of next year', cbrXml('', '01.02.2027'), { code: 'rate_file_bad_day', value: '01.02.2027' }],
  [
    'a rate of zero',
    cbrXml(valute('USD', '1', '0,0000')),
    { code: 'rate_file_bad_rate', currency: 'USD', value: '0,0000 / 1' },
  ],
  [
    'a rate for zero units',
    cbrXml(valute('USD', '0', '80,0')),
    { code: 'rate_file_bad_rate', currency: 'USD', value: '80,0 / 0' },
  ],
  [
    'a rate below zero',
    nbuJson([{ cc: 'USD', rate: -40 }]),
    { code: 'rate_file_bad_rate', currency: 'USD', value: '-40' },
  ],
  [
    'a currency that is none',
    nbuJson([{ cc: '__proto__', rate: 40 }]),
    { code: 'rate_file_bad_rate', currency: '__proto__', value: '40' },
  ],
  [
    'one currency twice',
    nbuJson([
      { cc: 'USD', rate: 40 },
      { cc: 'USD', rate: 4 },
    ]),
    { code: 'rate_file_twice', currency: 'USD' },
  ],
])('%s is refused, and says why', (_, text, problem) => {
  expect(problemOf(text)).toEqual(problem);
});

test('a file that is too large is refused before it is read', () => {
  const result = readWholeRateFile(new Uint8Array(16 * 1_024 * 1_024 + 1), TODAY);
  expect(result).toMatchObject({ ok: false, problem: { code: 'rate_file_too_large' } });
});

test('whatever bytes come, reading ends and tells one of the problems', () => {
  const seeds = [
    ecbXml(ECB_DAY),
    cbrXml(valute('USD', '1', '80,0')),
    nbuJson([{ cc: 'USD', rate: 40 }]),
    'Date,USD\n',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...seeds), fc.nat(), fc.string({ maxLength: 20 }), (seed, at, inserted) => {
      const place = at % (seed.length + 1);
      const result = readWholeRateFile(utf8(seed.slice(0, place) + inserted + seed.slice(place)), TODAY);
      if (result.ok) expect(result.file.days.length).toBeGreaterThan(0);
      else expect(result.problem.code).toMatch(/^rate_file_/);
    }),
    { numRuns: 500 },
  );
});

test('money is converted in integers: nothing is lost on the way, and halves go away from zero', () => {
  const rate = (numerator: bigint, denominator: bigint): Rate => ({ numerator, denominator });
  expect(convertMicros(20_000_000, rate(1n, 80n))).toBe(250_000);
  expect(convertMicros(1, rate(1n, 2n))).toBe(1);
  expect(convertMicros(-1, rate(1n, 2n))).toBe(-1);
  expect(convertMicros(1, rate(1n, 3n))).toBe(0);
  // A float would have lost the last digits of this product.
  expect(convertMicros(123_456_789_012_345, rate(7n, 1n))).toBe(864_197_523_086_415);
  expect(convertMicros(Number.MAX_SAFE_INTEGER, rate(2n, 1n))).toBeNull();
});
