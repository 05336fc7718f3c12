/** IP addresses and ranges (CIDR, RFC 4632 and 4291), versions 4 and 6. Pure. */
import ipaddr from 'ipaddr.js';

const V4_BYTES = 4;
/** Version 6 with the dotted form at its end, in characters. */
const LONGEST = 45;

/** Four or sixteen bytes. */
type IpBytes = readonly number[];

export interface IpRange {
  readonly bytes: IpBytes;
  readonly bits: number;
}

/**
 * @returns its bytes; a mapped address of version 6 gives four; null when it is no address. Spellings that some
 *   programs read otherwise (`127.1`, `010.0.0.1`, zones) are none.
 */
export function parseIp(text: string): IpBytes | null {
  if (text.length > LONGEST) return null;
  if (!text.includes(':')) {
    return ipaddr.IPv4.isValidFourPartDecimal(text) ? ipaddr.IPv4.parse(text).octets : null;
  }
  const groups = inGroups(text);
  if (groups === null || groups.includes('%') || !ipaddr.IPv6.isValid(groups)) return null;
  const address = ipaddr.IPv6.parse(groups);
  return address.isIPv4MappedAddress() ? address.toIPv4Address().octets : address.toByteArray();
}

/** The library reads a dotted end with leading zeros too, and takes `::1.2.3.4` for a mapped address. */
function inGroups(text: string): string | null {
  const cut = text.lastIndexOf(':') + 1;
  const dotted = text.slice(cut);
  if (!dotted.includes('.')) return text;
  if (!ipaddr.IPv4.isValidFourPartDecimal(dotted)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = ipaddr.IPv4.parse(dotted).octets;
  return `${text.slice(0, cut)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** Reads `203.0.113.0/24`, `2001:db8::/32`, or a single address; null when it is neither. */
export function parseIpRange(text: string): IpRange | null {
  const [address = '', bitsText, ...rest] = text.trim().split('/');
  if (rest.length > 0) return null;
  const bytes = parseIp(address);
  if (bytes === null) return null;
  const most = bytes.length * 8;
  if (bitsText === undefined) return { bytes, bits: most };
  if (!/^\d{1,3}$/.test(bitsText)) return null;
  // A mapped range counts its bits from the start of the long form.
  const isMapped = address.includes(':') && bytes.length === V4_BYTES;
  const bits = Number(bitsText) - (isMapped ? 96 : 0);
  return bits < 0 || bits > most ? null : { bytes, bits };
}

export function isInRange(address: IpBytes, range: IpRange): boolean {
  if (address.length !== range.bytes.length) return false;
  return address.every((byte, index) => {
    const bits = Math.max(0, Math.min(8, range.bits - index * 8));
    const mask = (0xff << (8 - bits)) & 0xff;
    return ((byte ^ (range.bytes[index] ?? 0)) & mask) === 0;
  });
}

/**
 * Who one sender is: an address of version 4, or the first half of one of version 6, because one customer of
 * a provider has all addresses of such a half.
 */
export function senderKey(text: string): string {
  const bytes = parseIp(text);
  if (bytes === null || bytes.length === V4_BYTES) return text;
  return bytes.slice(0, 8).join('.');
}

/** Fixed beginnings of version 6, and where behind them an address of version 4 stands. */
const EMBEDDING: readonly { readonly prefix: readonly number[]; readonly at: number }[] = [
  // NAT64 (RFC 6052), SIIT (RFC 2765), IPv4-compatible (RFC 4291, 2.5.5.1), 6to4 (RFC 3056).
  { prefix: [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0], at: 12 },
  { prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0], at: 12 },
  { prefix: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], at: 12 },
  { prefix: [0x20, 0x02], at: 2 },
];
/** Teredo (RFC 4380): the client's address stands at the end with every bit turned. */
const TEREDO = [0x20, 0x01, 0, 0];
/** ISATAP (RFC 5214): the interface's half begins with this, whatever the network's half is. */
const ISATAP = [0x5e, 0xfe];

/** The address of version 4 that one of version 6 leads to, as four bytes; null where it holds none. */
export function embeddedV4(bytes: IpBytes): IpBytes | null {
  if (bytes.length === V4_BYTES) return null;
  const form = EMBEDDING.find(({ prefix }) => startsWith(bytes, prefix));
  if (form !== undefined) return bytes.slice(form.at, form.at + V4_BYTES);
  if (startsWith(bytes, TEREDO)) return bytes.slice(12).map((byte) => byte ^ 0xff);
  const isIsatap = startsWith(bytes.slice(10), ISATAP) && bytes[9] === 0 && ((bytes[8] ?? 0) & ~2) === 0;
  return isIsatap ? bytes.slice(12) : null;
}

function startsWith(bytes: IpBytes, prefix: IpBytes): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
