import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SLOW_FILES, turnOf } from '../../../build/test/slow-files.ts';
import { root } from '../../../build/test/tools.ts';

test.for([...SLOW_FILES])('%s, which is listed as slow, is there', (file) => {
  expect(existsSync(join(root, file))).toBe(true);
});

test('what is slow begins before all others, in the order of the list, on Windows too', () => {
  const turns = SLOW_FILES.map((file) => turnOf(join(root, file)));
  expect(turns).toEqual(turns.toSorted((one, other) => one - other));
  expect(new Set(turns).size).toBe(SLOW_FILES.length);
  expect(turnOf(join(root, 'test/unit/money/any.test.ts'))).toBeGreaterThan(Math.max(...turns));
  expect(turnOf(`C:\\desk\\${SLOW_FILES[1].replaceAll('/', '\\')}`)).toBe(1);
});
