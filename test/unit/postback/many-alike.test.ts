import { expect, test } from 'vitest';
import { parseQuery } from '../../fixtures/parse-fields.ts';

test('one parameter that came hundreds of times is held where its values differ, and not where they are one', () => {
  const many = (make: (index: number) => string): string =>
    Array.from({ length: 300 }, (_, index) => `clickid=${make(index)}`).join('&');
  expect(parseQuery(`event=reg&${many(() => 'a1b2c3d4')}`)).toMatchObject({
    clickId: 'a1b2c3d4',
    isHeld: false,
  });
  for (const make of [
    (index: number) => `a1b2c3d${index}`,
    (index: number) => (index === 299 ? 'z9y8x7w6' : 'a1b2c3d4'),
  ])
    expect(parseQuery(`event=reg&${many(make)}`).problems).toContainEqual(
      expect.objectContaining({ code: 'field_twice', severity: 'fatal' }),
    );
});
