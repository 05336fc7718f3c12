/** Requests that nobody sends but somebody who wants to hurt: made of pieces that readers trip over, up to 256 KB. */
import fc from 'fast-check';
import { KEYS } from '../fixtures/receiver-rules.ts';

/** What some expression, decoder or parser has a special path for. */
const ATOMS = [
  ...'a Z 0 9 _ - . , + % %2 %20 %25 %2525 %ff %00 %zz %ef%bf%bd = & &amp; ; / // \\ : " \\" \''.split(' '),
  ...'{ } {a} {{ }} [ ] [b] < > <a> __ __A__ # #a# $ ${a} @ -1 1e9 1.0 0.1 1,000.00 $5 5€ USD'.split(' '),
  ...'null true Infinity NaN 2026-11-20T12:00:00Z 20.11.2026 1795435200 +03:00 UTC reg ftd approved'.split(
    ' ',
  ),
  ...'clickid ж 中 __proto__ constructor'.split(' '),
  ...' \t\r\n\u0000\u007f\u00a0\u00ff\u202e\ud800'.split(''),
  '\u{1f600}',
  KEYS.open,
];

const NAMES = [
  ...'clickid click_id sub1 subid cid event goal status payout sum amount currency txid'.split(' '),
  ...'transaction_id time date key country __proto__'.split(' '),
  '',
];

const atom = fc.constantFrom(...ATOMS);

/** A few pieces, one of them again and again: most of what is slow is slow over repetitions. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(atom, { maxLength: 6 }),
      fc.array(atom, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 0, max: maxLength }),
      fc.array(atom, { maxLength: 4 }),
    )
    .map(([before, again, length, after]) => {
      const unit = again.join('');
      const filled = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      return `${before.join('')}${filled}${after.join('')}`;
    });

const size = fc.constantFrom(10, 100, 1_000, 4_000, 16_000, 64_000, 260_000);
const value = size.chain(text);
const name = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...NAMES) }, text(40));

const escaped = fc.constantFrom<(text: string) => string>(
  (raw) => raw,
  (raw) => encodeURIComponent(raw.toWellFormed()),
  (raw) => encodeURIComponent(encodeURIComponent(raw.toWellFormed())),
);

const pairs = fc
  .tuple(fc.array(fc.tuple(name, value, escaped), { maxLength: 8 }), fc.integer({ min: 1, max: 2_000 }))
  .map(([some, times]) => {
    const once = some.map(([key, raw, escape]) => `${key}=${escape(raw)}`).join('&');
    // A short one comes very often.
    return once.length < 60 ? `${once}&`.repeat(times) : once;
  });

const jsonDocument = fc.oneof(
  fc
    .tuple(
      fc.dictionary(name, fc.oneof(value, fc.double(), fc.boolean(), fc.constant(null)), { maxKeys: 8 }),
      size,
    )
    .map(([fields, length]) =>
      JSON.stringify({ ...fields, list: Array.from({ length: length / 10 }, () => 1.5) }),
    ),
  fc
    .tuple(fc.constantFrom('[', '{"a":', '[{"a":[', '"\\u'), size)
    .map(([unit, length]) => unit.repeat(length / 4)),
  value,
);

const TYPES = [
  'application/x-www-form-urlencoded',
  'application/json',
  'application/json; charset=windows-1251',
  'text/plain',
  'multipart/form-data; boundary=x',
  '',
] as const;

export interface AnyRequest {
  readonly method: string;
  readonly target: string;
  readonly contentType: string;
  readonly body: Buffer;
}

const MAX_TARGET = 16_384;
const MAX_BODY = 262_144;

/** Only what can stand in a request line: Node refuses the rest before anything of ours sees it. */
function asTarget(raw: string): string {
  return raw.replaceAll(/[^\u0021-\u007e]/g, '%').slice(0, MAX_TARGET);
}

export const anyRequest: fc.Arbitrary<AnyRequest> = fc
  .record({
    method: fc.constantFrom('GET', 'POST'),
    place: fc.constantFrom(
      `/postback/${KEYS.open}`,
      `/postback?key=${KEYS.open}&`,
      `/x/${KEYS.open}/`,
      '/postback',
    ),
    rest: fc.oneof(pairs, value),
    mark: fc.constantFrom('?', '/', '&', ''),
    contentType: fc.constantFrom(...TYPES),
    body: fc.oneof(
      pairs.map((raw) => Buffer.from(raw, 'latin1')),
      jsonDocument.map((raw) => Buffer.from(raw)),
      fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes)),
    ),
  })
  .map(({ method, place, rest, mark, contentType, body }) => ({
    method,
    target: asTarget(`${place}${mark}${rest}`),
    contentType,
    body: method === 'GET' ? Buffer.alloc(0) : body.subarray(0, MAX_BODY),
  }));
