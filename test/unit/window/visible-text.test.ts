import { expect, test } from 'vitest';
import { visibleText } from '../../../renderer/ui/visible-text.ts';

test('ordinary text of any language stays as it is', () => {
  for (const text of ['', 'a81c0f917be24d', 'депозит', '登録', 'تسجيل', '👍🏽', '{clickid}', ' two  spaces '])
    expect(visibleText(text)).toBe(text);
});

test('what cannot be seen is shown, and nothing turns the direction of what follows', () => {
  expect(visibleText('a\nb\tc\0')).toBe('a\u240ab\u2409c\u2400');
  expect(visibleText('\u007f')).toBe('\u2421');
  expect(visibleText('id\u202egnp.exe')).toBe('id[U+202E]gnp.exe');
  expect(visibleText('a\u200bb\ufeff\u0085')).toBe('a[U+200B]b[U+FEFF][U+0085]');
});
