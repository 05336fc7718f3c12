/** Logins for the proxies of destinations. */
import type { ProxyLogin } from '../../../shared/domain/forward/proxy.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import type { SecretBook, SecretState } from '../secrets/secret-book.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { ProxyLoginBook } from './proxy-login-book.ts';

type Proxied = Pick<DestinationRow, 'id' | 'rules'>;

export class ProxyLogins {
  readonly #book: ProxyLoginBook;

  constructor(secrets: SecretBook) {
    this.#book = new ProxyLoginBook(secrets);
  }

  /** Null for none, one of another host, and one that does not open any more. */
  of({ id, rules }: Proxied): ProxyLogin | null {
    return this.#book.of(secretName(id), rules.proxy);
  }

  stateOf({ id, rules }: Proxied): SecretState {
    return this.#book.stateOf(secretName(id), rules.proxy);
  }

  /** Whether a proxy is to be used whose login does not open any more: nothing goes out without it. */
  isLocked({ id, rules }: Proxied): boolean {
    return this.#book.isLocked(secretName(id), rules.proxy);
  }

  /** @param login undefined leaves what is kept, null removes it */
  save({ id, rules }: Proxied, login: ProxyLogin | null | undefined): void {
    this.#book.save(secretName(id), rules.proxy, login);
  }

  remove(id: DestinationId): void {
    this.#book.remove(secretName(id));
  }
}

/** No name of a constant has a slash. */
function secretName(id: DestinationId): string {
  return `destination/${id}/proxy/login`;
}
