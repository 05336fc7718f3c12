/** The built program is written in characters of Latin-1, and is the same program. */
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { withoutWideCharacters } from '../../../build/bundle/without-wide-characters.ts';

test('texts, templates, expressions and keys mean the same, one byte for each character', () => {
  const source = [
    '// … a comment — with “quotes”',
    '({ text: "a – b … “c” é", emoji: "😀", [`key “${1 + 1}”`]: `wide 漢 ${"…"}`,',
    '  found: /[–—]\\s?(€|😀)/u.exec("x—😀")[1], plain: /…$/.test("and so on…") })',
  ].join('\n');
  const code = withoutWideCharacters(source);
  expect(code).not.toMatch(/[\u0100-\uffff]/);
  expect(code.length).toBeGreaterThan(source.length);
  expect(runInNewContext(code)).toEqual(runInNewContext(source));
});

test('what an escape would change is refused: a backslash before such a character, and a raw template', () => {
  expect(() => withoutWideCharacters('"\\…"')).toThrow('backslash');
  expect(() => withoutWideCharacters('String.raw`wait …`')).toThrow('String.raw');
  expect(withoutWideCharacters('String.raw`wait` + "…"')).toBe('String.raw`wait` + "\\u2026"');
});
