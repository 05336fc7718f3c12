/** Addresses that are not on the public internet: a forward to one needs the person's yes. */
import { embeddedV4, isInRange, parseIp, parseIpRange } from '../access/ip.ts';

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
  '100::/64',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
].flatMap((text) => parseIpRange(text) ?? []);

/** An address of version 6 that a translator or tunnel turns into one of version 4 counts as that one too. */
export function isPrivateIp(address: string): boolean {
  const bytes = parseIp(address.split('%', 1)[0] ?? '');
  if (bytes === null) return false;
  const inner = embeddedV4(bytes);
  return PRIVATE_RANGES.some(
    (range) => isInRange(bytes, range) || (inner !== null && isInRange(inner, range)),
  );
}

/**
 * What the name alone tells: `localhost`, names without a dot, `.local`, an address. A public name may still
 * lead to a private address, so what it resolves to is asked again when it is connected to.
 */
export function isPrivateHost(host: string): boolean {
  let name = host.replace(/^\[|\]$/g, '').toLowerCase();
  while (name.endsWith('.')) name = name.slice(0, -1);
  if (parseIp(name) !== null) return isPrivateIp(name);
  if (!name.includes('.')) return true;
  return /\.(?:local|localhost|internal|lan|home|home\.arpa)$/.test(name);
}

/**
 * Of a template's URL or a filled one; false while there is none. Decided on what the URL parser makes of it,
 * because that is where the request goes: `http:/host`, `http:\\host` and `http:host` name a host too.
 */
export function isPrivateUrl(url: string): boolean {
  const parsed = URL.parse(url.trim());
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return false;
  return isPrivateHost(parsed.hostname);
}
