/** The way to Telegram: straight, or through a proxy of the person where Telegram is blocked. */
import type { Agent, Dispatcher } from 'undici';
import type { Destination } from '../../../shared/contract/destinations.ts';
import { bareHost, type ProxyLogin, type ProxyRule } from '../../../shared/domain/forward/proxy.ts';
import { createProxyAgent } from '../forward/proxy-connector.ts';
import { ProxyLoginBook } from '../forward/proxy-login-book.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import type { Store } from '../store/store.ts';
import { BotError } from './bot-error.ts';

/** Like the token it is of this computer, and does not go to another one with a set-up. */
const LOGIN = 'telegram/proxy/login';

export interface BotProxyDeps {
  readonly store: Pick<Store, 'telegram' | 'transaction'>;
  readonly secrets: Pick<SecretBook, 'get' | 'set' | 'stateOf'>;
  /** Without a proxy. */
  readonly straight: Dispatcher;
}

export class BotProxy {
  readonly #deps: BotProxyDeps;
  readonly #logins: ProxyLoginBook;
  #agent: Agent | null = null;

  constructor(deps: BotProxyDeps) {
    this.#deps = deps;
    this.#logins = new ProxyLoginBook(deps.secrets);
  }

  get rule(): ProxyRule {
    return this.#deps.store.telegram.proxy();
  }

  get loginState(): Destination['proxyLoginState'] {
    return this.#logins.stateOf(LOGIN, this.rule);
  }

  /** @throws BotError where its login does not open any more: nothing goes another way than the person chose */
  dispatcher(): Dispatcher {
    const { rule } = this;
    if (rule.kind === 'direct') return this.#deps.straight;
    if (this.#logins.isLocked(LOGIN, rule)) throw new BotError({ problem: { code: 'secret_unreadable' } });
    const { kind, host, port } = rule;
    this.#agent ??= createProxyAgent({
      kind,
      host: bareHost(host),
      port,
      login: this.#logins.of(LOGIN, rule),
    });
    return this.#agent;
  }

  /** While no call is under way. @param login undefined leaves what is kept, null removes it */
  async set(rule: ProxyRule, login: ProxyLogin | null | undefined): Promise<void> {
    await this.close();
    const { store } = this.#deps;
    store.transaction(() => {
      store.telegram.saveProxy(rule);
      this.#logins.save(LOGIN, rule, rule.kind === 'direct' ? null : login);
    });
  }

  async close(): Promise<void> {
    const agent = this.#agent;
    this.#agent = null;
    await agent?.destroy();
  }
}
