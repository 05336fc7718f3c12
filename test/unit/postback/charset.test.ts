import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultMapping } from '../../../shared/catalog/default-network.ts';
import { decodeBytes, isKeptApart } from '../../../shared/domain/postback/charset.ts';
import { readFields } from '../../../shared/domain/postback/fields.ts';
import { decodeComponent } from '../../../shared/domain/postback/percent.ts';
import { parseQuery } from '../../fixtures/parse-fields.ts';

const escaped = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const CP1251_PAID = '%EE%EF%EB%E0%F7%E5%ED';
const CP1251_REFUSED = '%EE%F2%EA%E0%E7%E0%ED';

const READ: readonly (readonly [name: string, part: string, text: string, readAs: string | undefined])[] = [
  ['cp1251 “paid”', CP1251_PAID, 'оплачен', 'windows-1251'],
  ['cp1251 “refused”', CP1251_REFUSED, 'отказан', 'windows-1251'],
  ['capitals', '%CE%D2%CA%C0%C7', 'ОТКАЗ', 'windows-1251'],
  [
    'two words and a number',
    '%CF%E5%F0%E2%FB%E9+%E4%E5%EF%EE%E7%E8%F2+2',
    'Первый депозит 2',
    'windows-1251',
  ],
  ['Ukrainian', '%EF%B3%E4%F2%E2%E5%F0%E4%E6%E5%ED%EE', 'підтверджено', 'windows-1251'],
  ['quotes of Russian', '%AB%EE%EF%EB%E0%F2%E0%BB', '«оплата»', 'windows-1251'],
  ['Latin beside Cyrillic words', 'status_%EE%EF%EB%E0%F7%E5%ED', 'status_оплачен', 'windows-1251'],
  ['UTF-8', '%D0%BE%D0%BF', 'оп', undefined],
  ['plain', 'approved', 'approved', undefined],
  ['Latin-1 within a word', 'caf%E9', 'caf‹E9›', 'bytes'],
  ['Latin-1 of another word', 'caf%E8', 'caf‹E8›', 'bytes'],
  ['UTF-8 that was cut', '%D0%BE%D0%BF%D0', 'оп‹D0›', 'bytes'],
  ['no text at all', '%FF%FE%00%01', '‹FF›‹FE›\u0000\u0001', 'bytes'],
  ['controls of the upper half', '%81%8D%98', '‹81›‹8D›‹98›', 'bytes'],
  ['a stray percent sign', '100%', '100%', undefined],
];

test.each(READ)('%s', (_name, part, text, readAs) => {
  const decoded = decodeComponent(part);
  expect([decoded.text, decoded.readAs]).toEqual([text, readAs]);
});

test('a meaning given to one word in windows-1251 does not hold for another', () => {
  const read = (word: string, statuses: Record<string, 'approved'>) =>
    parseQuery(`clickid=a1b2c3d4&event=ftd&payout=5&currency=USD&status=${word}`, {
      mapping: { ...defaultMapping, statuses: { ...defaultMapping.statuses, ...statuses } },
    });
  const paid = read(CP1251_PAID, { оплачен: 'approved' });
  expect(paid).toMatchObject({ status: 'approved', statusWord: 'оплачен' });
  expect(paid.problems).toMatchObject([{ code: 'bad_encoding', field: 'status', hint: 'windows-1251' }]);
  const refused = read(CP1251_REFUSED, { оплачен: 'approved' });
  expect(refused.status).toBeNull();
  expect(refused.statusWord).toBe('отказан');
  // Words that no charset explains can be given a meaning too, each its own.
  const bytes = read('caf%E9', { 'caf‹e9›': 'approved' });
  expect(bytes.status).toBe('approved');
  expect(read('caf%E8', { 'caf‹e9›': 'approved' }).status).toBeNull();
});

interface Sent {
  readonly contentType: string | null;
  readonly query?: string;
  readonly body?: string;
}
const sent = ({ contentType, query = '', body = '' }: Sent) =>
  readFields({ pathRest: '', query, contentType, body: Buffer.from(body, 'latin1'), bodyState: 'whole' });

const SPOKEN: readonly (readonly [
  name: string,
  sent: Sent,
  value: string,
  hint: string | null | undefined,
])[] = [
  ['query', { contentType: null, query: `s=${CP1251_PAID}` }, 'оплачен', 'windows-1251'],
  [
    'raw bytes of a query',
    { contentType: null, query: 's=\xee\xef\xeb\xe0\xf7\xe5\xed' },
    'оплачен',
    'windows-1251',
  ],
  [
    'form',
    { contentType: 'application/x-www-form-urlencoded', body: `s=${CP1251_PAID}` },
    'оплачен',
    'windows-1251',
  ],
  [
    'form that says it',
    { contentType: 'application/x-www-form-urlencoded; charset=windows-1251', body: `s=${CP1251_PAID}` },
    'оплачен',
    undefined,
  ],
  [
    'form of KOI8-R that says it',
    { contentType: 'application/x-www-form-urlencoded; Charset="KOI8-R"', body: 's=%CF%D0%CC%C1%DE%C5%CE' },
    'оплачен',
    undefined,
  ],
  [
    'form of Shift_JIS that says it',
    { contentType: 'application/x-www-form-urlencoded;charset=Shift_JIS', body: 's=%93%FA%96%7B' },
    '日本',
    undefined,
  ],
  [
    'a charset that nobody knows',
    { contentType: 'application/x-www-form-urlencoded; charset=klingon', body: `s=${CP1251_PAID}` },
    'оплачен',
    'windows-1251',
  ],
  [
    'a form that says UTF-8 wrongly',
    { contentType: 'application/x-www-form-urlencoded; charset=utf-8', body: `s=${CP1251_PAID}` },
    'оплачен',
    'windows-1251',
  ],
  [
    'JSON',
    { contentType: 'application/json', body: '{"s":"\xee\xef\xeb\xe0\xf7\xe5\xed"}' },
    'оплачен',
    'windows-1251',
  ],
  [
    'JSON that says it',
    { contentType: 'application/json; charset=cp1251', body: '{"s":"\xee\xef\xeb\xe0\xf7\xe5\xed"}' },
    'оплачен',
    undefined,
  ],
  ['JSON of Latin-1', { contentType: 'application/json', body: '{"s":"caf\xe9"}' }, 'caf‹E9›', 'bytes'],
  [
    'JSON with half a pair',
    { contentType: 'application/json', body: '{"s":"x\\ud83d"}' },
    'x‹D83D›',
    'bytes',
  ],
  [
    'JSON with the other half',
    { contentType: 'application/json', body: '{"s":"x\\ude00"}' },
    'x‹DE00›',
    'bytes',
  ],
  ['JSON of UTF-8', { contentType: 'application/json', body: '{"s":"\xd0\xbe"}' }, 'о', undefined],
];

test.each(SPOKEN)('%s: what it says, and whether that was certain', (_name, request, value, hint) => {
  const { fields, problems } = sent(request);
  expect(fields.map((field) => [field.name, field.value])).toEqual([['s', value]]);
  expect(problems.map((each) => [each.code, each.field, each.hint])).toEqual(
    hint === undefined ? [] : [['bad_encoding', 's', hint]],
  );
});

test('an id whose letters are a guess is held: another id would go out', () => {
  for (const id of ['caf%E9', CP1251_PAID]) {
    const parsed = parseQuery(`clickid=${id}&event=reg`);
    expect(parsed.isHeld).toBe(true);
    expect(parsed.problems.find(({ severity }) => severity === 'fatal')?.code).toBe('bad_encoding');
  }
  expect(parseQuery(`clickid=a1b2c3d4&event=reg&comment=${CP1251_PAID}`).isHeld).toBe(false);
  expect(parseQuery('clickid=%D0%BE%D0%BF&event=reg').isHeld).toBe(false);
});

const charsets = ['windows-1251', 'koi8-r', 'iso-8859-2', 'utf-8', 'big5', 'klingon', null] as const;

test('two rows of bytes that are different text never become one word, in a query, a form or JSON', () => {
  // Words are short, and differ in little: what a collision needs.
  const word = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 6 }),
    fc
      .array(fc.constantFrom(0xe0, 0xee, 0xd0, 0xb0, 0xc3, 0xa9, 0x41, 0xff, 0x80), {
        minLength: 1,
        maxLength: 6,
      })
      .map((bytes) => Uint8Array.from(bytes)),
  );
  fc.assert(
    fc.property(word, word, fc.constantFrom(...charsets), (one, other, label) => {
      fc.pre(!Buffer.from(one).equals(Buffer.from(other)));
      const contentType = `application/x-www-form-urlencoded${label === null ? '' : `;charset=${label}`}`;
      const asForm = (bytes: Uint8Array) =>
        sent({ contentType, body: `s=${escaped(bytes)}` }).fields[0]?.value;
      const asQuery = (bytes: Uint8Array) =>
        sent({ contentType: null, query: `s=${escaped(bytes)}` }).fields[0]?.value;
      const [first, second] = [asForm(one), asForm(other)];
      if (first === second) {
        // Only where both are the same text, each by a charset that explains all of it.
        expect(isKeptApart(first ?? '')).toBe(false);
        expect(decodeBytes(one).text === first || decodeBytes(other).text === second || label !== null).toBe(
          true,
        );
      }
      if (asQuery(one) === asQuery(other)) {
        expect([decodeBytes(one).readAs, decodeBytes(other).readAs].toSorted()).toEqual([
          'utf-8',
          'windows-1251',
        ]);
      }
    }),
    { numRuns: 3_000 },
  );
});

test('what no charset explains comes back from its signs, byte by byte', () => {
  expect.hasAssertions();
  const back = (text: string): Buffer =>
    Buffer.concat(
      text
        .split(/(‹[0-9A-F]{2}›)/)
        .map((part, index) =>
          index % 2 === 1 ? Buffer.from(part.slice(1, 3), 'hex') : Buffer.from(part, 'utf8'),
        ),
    );
  const nearly = fc
    .array(
      fc.oneof(
        fc.uint8Array({ maxLength: 3 }),
        fc.constantFrom('‹EE›', 'é', '‹', 'EE›', 'a').map((text) => Buffer.from(text)),
      ),
    )
    .map((parts) => Buffer.concat(parts));
  fc.assert(
    fc.property(nearly, (bytes) => {
      const { text, readAs } = decodeBytes(bytes);
      if (readAs === 'bytes') expect(back(text)).toEqual(Buffer.from(bytes));
      if (readAs === 'utf-8') expect(Buffer.from(text, 'utf8')).toEqual(Buffer.from(bytes));
    }),
    { numRuns: 3_000 },
  );
});
