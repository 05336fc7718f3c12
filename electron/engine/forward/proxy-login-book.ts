/** Logins for proxies: sealed, each together with the host that it is for. */
import { z } from 'zod';
import {
  bareHost,
  type ProxyLogin,
  proxyLoginSchema,
  type ProxyRule,
} from '../../../shared/domain/forward/proxy.ts';
import type { SecretBook, SecretState } from '../secrets/secret-book.ts';

/** What is sealed. A login goes to no other host than the one that it was typed for. */
const keptSchema = proxyLoginSchema.extend({ host: z.string() });

export class ProxyLoginBook {
  readonly #secrets: Pick<SecretBook, 'get' | 'set' | 'stateOf'>;

  constructor(secrets: Pick<SecretBook, 'get' | 'set' | 'stateOf'>) {
    this.#secrets = secrets;
  }

  /** Null for none, one of another host, and one that does not open any more. @param name of the secret, here and below */
  of(name: string, proxy: ProxyRule): ProxyLogin | null {
    if (proxy.kind === 'direct') return null;
    const kept = read(this.#secrets.get(name));
    if (kept === null || kept.host !== hostKey(proxy.host)) return null;
    return { username: kept.username, password: kept.password };
  }

  stateOf(name: string, proxy: ProxyRule): SecretState {
    const state = this.#secrets.stateOf(name);
    return state === 'set' && this.of(name, proxy) === null ? 'empty' : state;
  }

  /** Whether a proxy is to be used whose login does not open any more: nothing goes out without it. */
  isLocked(name: string, proxy: ProxyRule): boolean {
    return proxy.kind !== 'direct' && this.stateOf(name, proxy) === 'unreadable';
  }

  /** @param login undefined leaves what is kept, null removes it */
  save(name: string, proxy: ProxyRule, login: ProxyLogin | null | undefined): void {
    if (login === undefined) return;
    const isKept = login !== null && proxy.kind !== 'direct';
    this.#secrets.set(name, isKept ? JSON.stringify({ ...login, host: hostKey(proxy.host) }) : '');
  }

  remove(name: string): void {
    this.#secrets.set(name, '');
  }
}

function read(text: string | null): z.infer<typeof keptSchema> | null {
  if (text === null) return null;
  return keptSchema.safeParse(JSON.parse(text)).data ?? null;
}

function hostKey(host: string): string {
  return bareHost(host).toLowerCase();
}
