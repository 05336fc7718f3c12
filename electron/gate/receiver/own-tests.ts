/** The test postbacks that this program sends to itself, told from all others by a token that each carries once. */
import { OWN_TEST_HEADER } from '../../platform/gate-link/own-test-header.ts';
import type { RequestHead } from '../../platform/request/request-head.ts';

export class OwnTests {
  readonly #expected = new Set<string>();

  expect(token: string): void {
    this.#expected.add(token);
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
