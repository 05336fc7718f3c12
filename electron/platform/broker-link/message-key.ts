/**
 * The key that a mailbox and its desk alone have, for telling the mailbox's messages from those of anybody else who may
 * write to the broker. Both agree on it by X25519; a signature for each message would cost ten times as much.
 */
import { createHmac, diffieHellman, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';

const KEY_BYTES = 32;
export const MAC_BYTES = 16;
const INFO = 'postback-desk broker message 1';

/** @param publicKey of the other one. Both X25519 */
export function agreeOnMessageKey(privateKey: KeyObject, publicKey: KeyObject, mailboxId: string): Buffer {
  const shared = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', shared, mailboxId, INFO, KEY_BYTES));
}

export function macOf(key: Buffer, context: string, bytes: Buffer): Buffer {
  const mac = createHmac('sha256', key).update(context).update('\0').update(bytes).digest();
  return mac.subarray(0, MAC_BYTES);
}

/** In constant time. */
export function isMacRight(key: Buffer, context: string, bytes: Buffer, mac: Buffer): boolean {
  return mac.length === MAC_BYTES && timingSafeEqual(macOf(key, context, bytes), mac);
}
