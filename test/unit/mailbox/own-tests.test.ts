/** Test postbacks that a desk sends through its mailbox are told by a token. */
import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { createOwnMailboxTests } from '../../../electron/engine/mailboxes/own-mailbox-tests.ts';
import { OWN_TEST_HEADER } from '../../../electron/platform/gate-link/own-test-header.ts';

test('one that could not be stored is a test still when it is taken over again, and no other request with its token is', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const tests = createOwnMailboxTests({ private: privateKey, public: publicKey });
  const head = Buffer.from(`GET / HTTP/1.1\r\n${OWN_TEST_HEADER}: ${tests.createToken()}\r\n\r\n`, 'latin1');
  expect(tests.take(head, 'run 7')).toBe(true);
  expect(tests.take(head, 'run 7')).toBe(true);
  expect(tests.take(head, 'run 8')).toBe(false);
  const other = Buffer.from(
    `GET / HTTP/1.1\r\n${OWN_TEST_HEADER}: ${'a'.repeat(22)}.${'b'.repeat(86)}\r\n\r\n`,
  );
  expect(tests.take(other, 'run 9')).toBe(false);
});
