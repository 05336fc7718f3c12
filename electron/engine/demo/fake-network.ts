/** A stand-in for an affiliate network: sends the postbacks of one player to the receiver. */
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';

export interface PlayOptions {
  /** `http://127.0.0.1:PORT` */
  readonly receiverUrl: string;
  /** Key of the network that the postbacks count as. */
  readonly key: string;
  readonly clickId: string;
  readonly signal: AbortSignal;
}

/** Long enough to watch the first one arrive before the second. */
const DEPOSIT_AFTER_MS = 1_200;
const SEND_TIMEOUT_MS = 10_000;
const ID_LENGTH = 20;
const ID_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** 20 letters and digits, as a rented app makes them. */
export function randomClickId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_ALPHABET.charAt(randomInt(ID_ALPHABET.length))).join('');
}

/**
 * Sends a registration and, a moment later, a first deposit of 60.00 USD, as a network does it.
 * @throws what the connection throws, an Error for an answer other than 200, the signal's reason
 */
export async function playFakeNetwork(options: PlayOptions): Promise<void> {
  const { clickId, signal } = options;
  await send(options, { clickid: clickId, event: 'registration', status: 'approved' });
  await wait(DEPOSIT_AFTER_MS, undefined, { signal });
  await send(options, {
    clickid: clickId,
    event: 'first_deposit',
    status: 'approved',
    payout: '60.00',
    currency: 'USD',
    txid: randomClickId(),
  });
}

async function send(options: PlayOptions, fields: Readonly<Record<string, string>>): Promise<void> {
  const url = `${options.receiverUrl}/postback/${options.key}?${new URLSearchParams(fields).toString()}`;
  const response = await request(url, {
    signal: options.signal,
    headersTimeout: SEND_TIMEOUT_MS,
    bodyTimeout: SEND_TIMEOUT_MS,
    headers: { 'user-agent': 'postback-desk-demo-network' },
  });
  await response.body.dump();
  if (response.statusCode !== 200) throw new Error(`The receiver answered ${response.statusCode}.`);
}
