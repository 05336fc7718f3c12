/** Logins for the proxies of destinations: sealed, each together with the host that it is for. */
import { z } from 'zod';
import { bareHost, type ProxyLogin, proxyLoginSchema } from '../../../shared/domain/forward/proxy.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import type { SecretBook, SecretState } from '../secrets/secret-book.ts';
import type { DestinationRow } from '../store/destinations-table.ts';

/** What is sealed. A login goes to no other host than the one that it was typed for. */
const keptSchema = proxyLoginSchema.extend({ host: z.string() });

type Proxied = Pick<DestinationRow, 'id' | 'rules'>;

export class ProxyLogins {
  readonly #secrets: SecretBook;

  constructor(secrets: SecretBook) {
    this.#secrets = secrets;
  }

  /** Null for none, one of another host, and one that does not open any more. */
  of({ id, rules: { proxy } }: Proxied): ProxyLogin | null {
    if (proxy.kind === 'direct') return null;
    const kept = read(this.#secrets.get(secretName(id)));
    if (kept === null || kept.host !== hostKey(proxy.host)) return null;
    return { username: kept.username, password: kept.password };
  }

  stateOf(destination: Proxied): SecretState {
    const state = this.#secrets.stateOf(secretName(destination.id));
    return state === 'set' && this.of(destination) === null ? 'empty' : state;
  }

  /** Whether a proxy is to be used whose login does not open any more: nothing goes out without it. */
  isLocked(destination: Proxied): boolean {
    return destination.rules.proxy.kind !== 'direct' && this.stateOf(destination) === 'unreadable';
  }

  /** @param login undefined leaves what is kept, null removes it */
  save({ id, rules: { proxy } }: Proxied, login: ProxyLogin | null | undefined): void {
    if (login === undefined) return;
    const isKept = login !== null && proxy.kind !== 'direct';
    const kept = isKept ? JSON.stringify({ ...login, host: hostKey(proxy.host) }) : '';
    this.#secrets.set(secretName(id), kept);
  }

  remove(id: DestinationId): void {
    this.#secrets.set(secretName(id), '');
  }
}

function read(text: string | null): z.infer<typeof keptSchema> | null {
  if (text === null) return null;
  return keptSchema.safeParse(JSON.parse(text)).data ?? null;
}

function hostKey(host: string): string {
  return bareHost(host).toLowerCase();
}

/** No name of a constant has a slash. */
function secretName(id: DestinationId): string {
  return `destination/${id}/proxy/login`;
}
