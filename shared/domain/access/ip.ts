/** IP addresses and ranges (CIDR, RFC 4632 and 4291), versions 4 and 6. Pure. */

const V4_BYTES = 4;
const V6_GROUPS = 8;
/** `::ffff:a.b.c.d`: an address of version 4 in the clothes of version 6. */
const MAPPED_PREFIX = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff];

/** Four or sixteen bytes. */
type IpBytes = readonly number[];

export interface IpRange {
  readonly bytes: IpBytes;
  readonly bits: number;
}

/** @returns its bytes; a mapped address of version 6 gives four; null when it is no address */
export function parseIp(text: string): IpBytes | null {
  if (!text.includes(':')) return parseV4(text);
  const bytes = parseV6(text);
  if (bytes === null) return null;
  return MAPPED_PREFIX.every((byte, index) => bytes[index] === byte) ? bytes.slice(12) : bytes;
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

function parseV4(text: string): IpBytes | null {
  const parts = text.split('.');
  if (parts.length !== V4_BYTES || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 0xff) ? bytes : null;
}

function parseV6(text: string): IpBytes | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half, index) => groupsOf(half, index === halves.length - 1));
  if (head === null || head === undefined || tail === null) return null;
  if (tail === undefined) return head.length === V6_GROUPS ? toBytes(head) : null;
  const missing = V6_GROUPS - head.length - tail.length;
  if (missing < 1) return null;
  return toBytes([...head, ...Array.from({ length: missing }, () => 0), ...tail]);
}

/** @param isLast the last half may end in an address of version 4 */
function groupsOf(half: string, isLast: boolean): readonly number[] | null {
  if (half === '') return [];
  const parts = half.split(':');
  const last = parts.at(-1) ?? '';
  const v4 = isLast && last.includes('.') ? parseV4(last) : null;
  const hex = v4 === null ? parts : parts.slice(0, -1);
  if (!hex.every((part) => /^[0-9a-fA-F]{1,4}$/.test(part))) return null;
  const groups = hex.map((part) => Number.parseInt(part, 16));
  if (v4 === null) return groups;
  const [a = 0, b = 0, c = 0, d = 0] = v4;
  return [...groups, a * 256 + b, c * 256 + d];
}

function toBytes(groups: readonly number[]): IpBytes {
  return groups.flatMap((group) => [group >> 8, group & 0xff]);
}
