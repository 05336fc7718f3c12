/** Addresses that are not on the public internet: a forward to one needs the person's yes. */
import { isInRange, parseIp, parseIpRange } from '../access/ip.ts';

/** Special-purpose ranges (RFC 6890, 1918, 3927, 4193, 4291, 6598). */
const PRIVATE_RANGES = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
  '::/127',
  '64:ff9b:1::/48',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
].flatMap((text) => parseIpRange(text) ?? []);

export function isPrivateIp(address: string): boolean {
  const bytes = parseIp(address.replace(/%.*$/, ''));
  return bytes !== null && PRIVATE_RANGES.some((range) => isInRange(bytes, range));
}

/**
 * What the name alone tells: `localhost`, names without a dot, `.local`, an address. A public name may still
 * lead to a private address, so what it resolves to is asked again when it is connected to.
 */
function isPrivateHost(host: string): boolean {
  const name = host
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (parseIp(name) !== null) return isPrivateIp(name);
  if (!name.includes('.')) return true;
  return /\.(?:local|localhost|internal|lan|home|home\.arpa)$/.test(name);
}

/** Of a template's URL; false while there is none. */
export function isPrivateUrl(url: string): boolean {
  const host = /^https?:\/\/([^/?#{}]*)/i.exec(url.trim())?.[1] ?? '';
  const parsed = URL.parse(`http://${host}`);
  return host !== '' && parsed !== null && isPrivateHost(parsed.hostname);
}
