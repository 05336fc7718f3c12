/** Whether the way over the public URL says who sent a request, and in which headers. Pure. */
import type { IncomingHttpHeaders } from 'node:http';
import { SENDER_HEADERS, type SenderHeader } from '../../../shared/contract/receiver.ts';
import { addressIn, lastWord } from '../receiver/sender.ts';

/** An address that nobody has (RFC 3849), another one for each probe. */
export function madeUpSender(nonce: string): string {
  const digits = Buffer.from(nonce, 'base64url').toString('hex');
  // No group begins with a zero: written in another form it stays the same.
  const groups = [0, 3, 6, 9].map((at) => `a${digits.slice(at, at + 3)}`);
  return ['2001', 'db8', 'f', 'f', ...groups].join(':');
}

/**
 * In which headers somebody on the way named the sender of our own probe: the last word is an address, and not
 * the one that we made up. Where a header is only passed on, its last word is whatever a sender likes.
 */
export function headersTold(headers: IncomingHttpHeaders, nonce: string): readonly SenderHeader[] {
  return SENDER_HEADERS.filter(
    (name) => addressIn(headers[name]) !== null && !isMadeUp(headers[name], nonce),
  );
}

/** A proxy may add a port or write the address in another form: the part that nobody guesses is enough. */
function isMadeUp(value: string | string[] | undefined, nonce: string): boolean {
  return lastWord(value).toLowerCase().includes(madeUpSender(nonce).slice('2001:db8:f:f:'.length));
}

/** @param text what `headersTold` gave, joined by commas */
export function readHeadersTold(text: string): readonly SenderHeader[] {
  const names = text.split(',');
  return SENDER_HEADERS.filter((name) => names.includes(name));
}
