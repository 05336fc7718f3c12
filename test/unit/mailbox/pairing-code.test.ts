/** The pairing code: easy to type, hard to guess. */
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  createPairingCode,
  PAIRING_CODE_BYTES,
  readPairingCode,
} from '../../../shared/domain/mailbox/pairing-code.ts';

test('a code has four groups of four, and no two are alike', () => {
  const codes = Array.from({ length: 1_000 }, () => createPairingCode(randomBytes(PAIRING_CODE_BYTES)));
  for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(1_000);
  // Each letter comes at each place: none of them carries less than it seems to.
  for (let place = 0; place < 19; place += 1) {
    const letters = new Set(codes.map((code) => code.charAt(place)));
    expect(letters.size).toBe(place % 5 === 4 ? 1 : 32);
  }
});

test('it is read in small letters, without dashes, and with letters that look like its digits', () => {
  expect(readPairingCode(' 7k2m 9qxd-4tna r6vp ')).toBe('7K2M9QXD4TNAR6VP');
  expect(readPairingCode('OIL0-0000-0000-0000')).toBe('0110000000000000');
  for (const wrong of [
    '',
    '7K2M',
    '7K2M-9QXD-4TNA-R6V',
    '7K2M-9QXD-4TNA-R6VPX',
    'U'.repeat(16),
    '-'.repeat(1_000),
  ])
    expect(readPairingCode(wrong), wrong).toBeNull();
});
