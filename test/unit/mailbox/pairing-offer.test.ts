import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPairingCode, PAIRING_CODE_BYTES } from '../../../shared/domain/mailbox/pairing-code.ts';
import { readPairingOffer, writePairingOffer } from '../../../shared/domain/mailbox/pairing-offer.ts';

const code = fc
  .uint8Array({ minLength: PAIRING_CODE_BYTES, maxLength: PAIRING_CODE_BYTES })
  .map(createPairingCode);
const url = fc.constantFrom(
  'https://mailbox.example.com',
  'https://m.example:8443',
  'http://127.0.0.1:8792',
  null,
);

test('what a mailbox shows is read as it was written', () => {
  fc.assert(
    fc.property(url, code, (address, letters) => {
      const offer = { url: address, code: letters };
      expect(readPairingOffer(writePairingOffer(offer))).toEqual(offer);
    }),
  );
});

test('an address of the open Internet without https is not taken over', () => {
  expect(readPairingOffer('http://mailbox.example.com/#pair=7K2M-9QXD-4TNA-R6VP')).toBeNull();
});

test.each([
  'https://mailbox.example.com/',
  'https://mailbox.example.com/#pair=',
  'https://user@mailbox.example.com/#pair=7K2M-9QXD-4TNA-R6VP',
  'https://mailbox.example.com/a/#pair=7K2M-9QXD-4TNA-R6VP',
  'javascript:alert(1)/#pair=7K2M-9QXD-4TNA-R6VP',
  'WIFI:T:WPA;S:guest;P:7K2M-9QXD-4TNA-R6VP;;',
  `${'x'.repeat(100_000)}/#pair=7K2M-9QXD-4TNA-R6VP`,
  '',
])('%.60s is no offer of a mailbox', (scanned) => {
  expect(readPairingOffer(scanned)).toBeNull();
});

test('any text is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (scanned) => {
      const offer = readPairingOffer(scanned);
      expect(offer === null || offer.url === null || offer.url.startsWith('http')).toBe(true);
    }),
  );
});
