/** How a key is kept where it need not be shown. */
import { hash } from 'node:crypto';

/**
 * SHA-256 of a key, base64. Keys are looked up by it, so that the time it takes says nothing about how much
 * of a key was right.
 */
export function keyDigest(key: string): string {
  return hash('sha256', key, 'base64');
}
