import { expect, test } from 'vitest';
import { afterPageEnded } from '../../../electron/main/page-revival.ts';

test.each([
  ['crashed', Infinity, 'reload'],
  ['oom', 10_000, 'reload'],
  ['killed', 9_999, 'leave'],
  ['crashed', 0, 'leave'],
  ['clean-exit', Infinity, 'ignore'],
] as const)('a page that ended as %s, %d ms after it was loaded again: %s', (reason, sinceMs, end) => {
  expect(afterPageEnded(reason, sinceMs)).toBe(end);
});
