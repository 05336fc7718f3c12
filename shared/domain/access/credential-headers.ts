/**
 * Headers that let their bearer in somewhere (RFC 9110, sections 11.6.2 and 11.7.2; RFC 6265; RFC 2965).
 * Browsers send the cookies of one port of this computer to every other, so a postback URL that is opened by
 * hand brings those of whatever runs here. No postback needs them: their values are not kept.
 */
const CREDENTIAL_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'cookie2',
]);

/** What is kept and shown in place of a value. */
export const DROPPED_VALUE = '***';

/**
 * @param name in any case
 * @param signatureHeader where the sender's network signs its requests, in any case; null where it does not
 */
export function isCredentialHeader(name: string, signatureHeader: string | null): boolean {
  const plain = name.toLowerCase();
  return CREDENTIAL_HEADERS.has(plain) && plain !== signatureHeader?.toLowerCase();
}
