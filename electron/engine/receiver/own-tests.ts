/** The test postbacks that this program sends to itself, told from all others by a token that each carries once. */
import { randomBytes } from 'node:crypto';
import type { RequestHead } from '../postback/request-head.ts';

/** Lower case, as Node hands out names of headers. */
export const OWN_TEST_HEADER = 'x-postback-desk-test';

export class OwnTests {
  readonly #expected = new Set<string>();

  /** @returns a token for one request; `forget` it when that was answered or failed */
  issue(): string {
    const token = randomBytes(24).toString('base64url');
    this.#expected.add(token);
    return token;
  }

  forget(token: string): void {
    this.#expected.delete(token);
  }

  /** Whether this is a request of ours. A token is good once: whoever saw it on its way marks nothing by it. */
  take({ headers }: Pick<RequestHead, 'headers'>): boolean {
    const token = headers[OWN_TEST_HEADER];
    return typeof token === 'string' && this.#expected.delete(token);
  }
}
