/** When a mailbox is asked to publish again: never while what is missing may still come by itself. */
import { expect, test } from 'vitest';
import { MISSING_MS, needsAgain } from '../../../electron/engine/mailboxes/broker/needs-again.ts';

const STUCK = { published: 10, position: 4, unchangedMs: MISSING_MS, held: 0 };

test('what is missing behind later ones, or at the end, is asked for', () => {
  expect(needsAgain({ ...STUCK, held: 3 }, 500)).toBe(true);
  expect(needsAgain(STUCK, 0)).toBe(true);
});

test('nothing is asked for while the broker has more to give, or something came lately', () => {
  expect(needsAgain(STUCK, 500)).toBe(false);
  expect(needsAgain(STUCK, null)).toBe(false);
  expect(needsAgain({ ...STUCK, held: 3, unchangedMs: MISSING_MS - 1 }, 0)).toBe(false);
  expect(needsAgain({ ...STUCK, position: 10 }, 0)).toBe(false);
});
