/** What a mailbox shows as a QR code to be paired with: its code, and its address where it knows that. Pure. */
import { readMailboxUrl } from './mailbox-url.ts';
import { readPairingCode } from './pairing-code.ts';

export interface PairingOffer {
  /** `https://host[:port]`; null where the mailbox does not know how it is reached. */
  readonly url: string | null;
  readonly code: string;
}

/** Behind the `#`, which a browser that opens the address keeps to itself. */
const CODE_MARK = '/#pair=';
/** Of an address and a code, with room. */
const MOST_SCANNED = 400;

/** @returns `https://host/#pair=CODE`, or the code alone */
export function writePairingOffer({ url, code }: PairingOffer): string {
  return url === null ? code : `${url}${CODE_MARK}${code}`;
}

/** @returns null for whatever else was scanned */
export function readPairingOffer(scanned: string): PairingOffer | null {
  if (scanned.length > MOST_SCANNED) return null;
  const markAt = scanned.lastIndexOf(CODE_MARK);
  const code = markAt === -1 ? scanned : scanned.slice(markAt + CODE_MARK.length);
  if (readPairingCode(code) === null) return null;
  if (markAt === -1) return { url: null, code: code.trim() };
  const address = readMailboxUrl(scanned.slice(0, markAt));
  return address.kind === 'url' ? { url: address.url, code: code.trim() } : null;
}
