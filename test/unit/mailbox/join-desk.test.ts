/** The join key as somebody gives it, and what is said where it cannot be read. */
import { expect, test } from 'vitest';
import { readJoin } from '../../../electron/mailbox/broker/join-desk.ts';
import { createKeyPair } from '../../../electron/platform/mailbox-link/link-keys.ts';
import { writeJoinKey } from '../../../electron/platform/broker-link/join-key.ts';
import { StartError } from '../../../electron/platform/start-error.ts';
import type { MailboxBroker } from '../../../shared/program/mailbox-broker-settings.ts';

const key = writeJoinKey({
  signKey: createKeyPair('ed25519').publicKey,
  sealKey: createKeyPair('x25519').publicKey,
  secret: 'a-secret-of-more-than-20-characters',
});

function settingsWith(join: string): MailboxBroker {
  return { servers: ['nats://127.0.0.1:1'], stream: 'S', join } as unknown as MailboxBroker;
}

test.each([key, ` ${key}\n`, `"${key}"`, `'${key}'`])(
  'a key is read with what stands around it (%#)',
  (join) => {
    expect(readJoin(settingsWith(join))?.key.secret).toBe('a-secret-of-more-than-20-characters');
  },
);

test.each([key.slice(0, -9), `"${key}`, `KEY=${key}`])(
  'one that cannot be read is not said again (%#)',
  (join) => {
    let said: unknown = null;
    try {
      readJoin(settingsWith(join));
    } catch (error) {
      said = error;
    }
    expect(said).toBeInstanceOf(StartError);
    const told = said instanceof Error ? `${said.message} ${JSON.stringify(said)} ${String(said.cause)}` : '';
    expect(told).not.toContain(key.slice(5, 40));
    expect(said).toMatchObject({ reason: { code: 'join_key_unreadable', path: '--broker-join' } });
  },
);
