import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type KnownKeys,
  maskKeys,
  maskReceived,
  maskTarget,
} from '../../../shared/domain/access/mask-key.ts';
import { cpuMs } from '../../fixtures/cpu-time.ts';

const MAX = 300;
/** None of the characters of the text around them, so that a piece of one is a piece of one. */
const KEY_CHARS = 'GHJKLMNPQRSTUVWXYZ';
const FILLER_CHARS = 'abcdef0189-_./?&=;+';

const key = fc.string({ unit: fc.constantFrom(...KEY_CHARS.split('')), minLength: 22, maxLength: 128 });
const filler = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...FILLER_CHARS.split('')), maxLength });
const depth = fc.integer({ min: 0, max: 3 });

/** Percent-encoded so many times. */
function encoded(text: string, times: number): string {
  if (times === 0) return text;
  const escape = `%${'25'.repeat(times - 1)}`;
  return Buffer.from(text).toString('hex').replaceAll(/../g, `${escape}$&`);
}

function decoded(text: string): string {
  const once = text.replaceAll(/%([0-9A-Fa-f]{2})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return once === text ? text : decoded(once);
}

/** More of a key in a row than its first four characters. */
function shows(text: string, secret: string): boolean {
  const plain = decoded(text);
  for (let at = 0; at + 6 <= secret.length; at += 1) {
    if (plain.includes(secret.slice(at, at + 6))) return true;
  }
  return false;
}

const present = (...keys: string[]): KnownKeys => ({ keys: () => keys, replacedBeginnings: () => [] });
const replaced = (...keys: string[]): KnownKeys => ({
  keys: () => [],
  replacedBeginnings: () => keys.map((each) => each.slice(0, 4)),
});

test.each([
  ['present', present],
  ['replaced', replaced],
] as const)(
  'of a %s key at most four characters are shown, wherever it stands and however it is encoded',
  (_name, known) => {
    const parts = fc.array(fc.tuple(filler(200), depth), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(key, parts, filler(1_500), (secret, pieces, end) => {
        const target = `/x?${pieces.map(([before, times]) => `${before}${encoded(secret, times)}`).join('')}${end}`;
        const masked = maskTarget(target, known(secret), MAX);
        expect(shows(masked, secret)).toBe(false);
        expect(masked.length).toBeLessThanOrEqual(MAX);
      }),
      { numRuns: 2_000 },
    );
  },
);

test('a key that is cut where reading ends is not shown either', () => {
  const secret = KEY_CHARS.repeat(2);
  for (let length = 0; length < 1_400; length += 1) {
    // Everything is encoded, so that what is read becomes short, and one whole key makes it a decoded text.
    const target = `/x?${secret}&${encoded('a', 1).repeat(length / 3)}${encoded(secret, 2)}`;
    expect(shows(maskTarget(target, present(secret), MAX), secret)).toBe(false);
  }
});

test('where there is no valid key the target stays as it came, and a wrong one keeps four characters', () => {
  const none = present('Q'.repeat(24));
  expect(maskTarget('/postback/WRONGWRONGWRONG/reg?a=%41%20b', none, MAX)).toBe(
    '/postback/WRON…/reg?a=%41%20b',
  );
  expect(maskTarget('/postback?key=WRONGWRONG&a=1', none, MAX)).toBe('/postback?key=WRON…&a=1');
  expect(maskTarget(`/${'x'.repeat(5_000)}`, none, MAX)).toBe(`/${'x'.repeat(MAX - 1)}`);
  const long = `/x?a=${'Q'.repeat(24)}&b=${'y'.repeat(5_000)}`;
  expect(maskTarget(long, none, MAX)).toHaveLength(MAX);
});

test('it takes no longer for what was made to be slow', () => {
  const known = { keys: () => ['Q'.repeat(24)], replacedBeginnings: () => ['QQQQ'] };
  for (const piece of ['%25', '%', '%2', 'Q', 'Q'.repeat(21) + '.', '&key=', '/postback/']) {
    const target = `/${piece.repeat(65_536 / piece.length)}`;
    const startedAt = cpuMs();
    maskTarget(target, known, MAX);
    // A quadratic one takes seconds.
    expect(cpuMs() - startedAt).toBeLessThan(100);
  }
});

const KNOWN = 'GHJKLMNPQRSTUVWXYZGHJKLM';

test('what is shown of a stored request has no key in it, valid, replaced or mistyped', () => {
  const other = 'ZYXWVUTSRQPNMLKJHGZYXWVU';
  const shown = (text: string): string => maskReceived(text, [KNOWN, other]);
  expect(shown(`GET /postback/${KNOWN}/reg?clickid=1 HTTP/1.1`)).toBe(
    'GET /postback/GHJK…/reg?clickid=1 HTTP/1.1',
  );
  expect(shown(`GET /POSTBACK//${KNOWN} HTTP/1.1`)).toBe('GET /POSTBACK//GHJK… HTTP/1.1');
  expect(shown('GET /postback/replacedreplaced?a=1 HTTP/1.1')).toBe('GET /postback/repl…?a=1 HTTP/1.1');
  expect(shown('GET /postback?key=replacedreplaced&a=1')).toBe('GET /postback?key=repl…&a=1');
  expect(shown(`X-Token: ${other}\nReferer: https://x.example/postback/replaced?a=1`)).toBe(
    'X-Token: ZYXW…\nReferer: https://x.example/postback/repl…?a=1',
  );
  expect(shown(`{"url":"https://x.example/postback/replaced","k":"${KNOWN}${other}"}`)).toBe(
    '{"url":"https://x.example/postback/repl…","k":"GHJK…ZYXW…"}',
  );
  expect(shown('key=replacedreplaced&monkey=banana\nkey=another')).toBe('key=repl…&monkey=banana\nkey=anot…');
  // Nothing is hidden of what is no longer than what is shown.
  expect(shown('GET /postback?key=abcd&a=1')).toBe('GET /postback?key=abcd&a=1');
  expect(shown('GET /postback?monkey=banana&a=1')).toBe('GET /postback?monkey=banana&a=1');
});

test('masked once more it stays as it is, and the bytes that are left keep their places', () => {
  const text = `GET /postback/${KNOWN}?key=${KNOWN}&sub=${KNOWN} HTTP/1.1`;
  for (const hide of [() => '…', () => '***', (rest: string) => '-'.repeat(rest.length)]) {
    const once = maskReceived(text, [KNOWN], hide);
    expect(once).not.toContain(KNOWN);
    expect(maskReceived(once, [KNOWN], hide)).toBe(once);
  }
  const sameLength = maskReceived(text, [KNOWN], (rest) => '-'.repeat(rest.length));
  expect(sameLength).toHaveLength(text.length);
  expect(sameLength.indexOf('&sub=')).toBe(text.indexOf('&sub='));
});

test('of a request that was sent only keys of networks are hidden: its places are those of others', () => {
  const url = `https://tracker.example/postback/campaign-77?key=their-own-key&from=`;
  expect(maskKeys(`${url}${KNOWN}`, [KNOWN])).toBe(`${url}GHJK…`);
});
