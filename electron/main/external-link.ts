/** Which links may leave the window for the person's browser. */

/**
 * Postbacks come from strangers, and so may the addresses in them: only https, and no user name that makes
 * one host look like another (`https://appcraft.example@evil.example`).
 */
export function isExternalLink(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.host !== '';
}
