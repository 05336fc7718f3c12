/** The broker of this desk: its settings, its set-up, its drain and the mailboxes that joined over it. */
import type { BrokerInput, SetUpView } from '../../../../shared/contract/broker.ts';
import type { CodedBroker } from '../../../../shared/contract/coded-views.ts';
import { readMailboxUrl } from '../../../../shared/domain/mailbox/mailbox-url.ts';
import { readBrokerServers } from '../../../../shared/domain/broker/broker-servers.ts';
import { brokerProblemOf } from '../../../platform/broker-link/broker-error.ts';
import { type BrokerAddress, openBroker } from '../../../platform/broker-link/open-broker.ts';
import { UserError } from '../../../platform/user-error.ts';
import type { SecretBook } from '../../secrets/secret-book.ts';
import type { BrokerSettings } from '../../store/broker-settings.ts';
import {
  brokerCredentials,
  brokerKeys,
  credentialsState,
  makeBrokerKeys,
  renewSecret,
  saveCredentials,
} from './broker-keys.ts';
import { type BrokerLine, type BrokerLineDeps, createBrokerLine } from './broker-line.ts';
import { brokerView } from './broker-view.ts';
import { changeDifferent, lookAtSetUp, makeMissing } from './set-up.ts';

export interface BrokerDeps extends Omit<BrokerLineDeps, 'onChange'> {
  readonly secrets: SecretBook;
  readonly onChange: () => void;
  /** The name that leads to the mailboxes is another one, or none. */
  readonly onAddress: () => void;
}

export class Broker {
  readonly #deps: BrokerDeps;
  #line: BrokerLine | null = null;
  #isStarted = false;

  constructor(deps: BrokerDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#isStarted = true;
    this.#begin();
  }

  async stop(): Promise<void> {
    this.#isStarted = false;
    await this.#end();
  }

  /** The computer woke up, or its network changed. */
  wake(): void {
    this.#line?.drain.wake();
  }

  /** There may be other rules than before. */
  rulesChanged(): void {
    this.#line?.rules.changed();
  }

  view(): CodedBroker {
    const { store, secrets } = this.#deps;
    return brokerView(store.broker.settings(), credentialsState(secrets) !== 'empty', this.#line);
  }

  /** @throws UserError */
  async save({ credentials, ...input }: BrokerInput): Promise<CodedBroker> {
    const { store, secrets } = this.#deps;
    const read = readBrokerServers(input.servers);
    if (read.kind === 'refused') throw new UserError('BAD_REQUEST', { code: read.code });
    const publicUrl = readPublicUrl(input.publicUrl);
    const before = store.broker.settings();
    const isSame = before?.servers === input.servers && before.stream === input.stream;
    store.transaction(() => {
      makeBrokerKeys(secrets);
      if (credentials !== undefined) saveCredentials(secrets, credentials);
      // Elsewhere nothing was set up from here.
      store.broker.saveSettings({ ...input, publicUrl, isSetUp: isSame && before.isSetUp });
    });
    await this.#again();
    if (publicUrl !== before?.publicUrl) this.#deps.onAddress();
    return this.view();
  }

  async remove(): Promise<void> {
    const { store, secrets } = this.#deps;
    await this.#end();
    store.transaction(() => {
      store.broker.saveSettings(null);
      saveCredentials(secrets, '');
    });
    this.#deps.onAddress();
    this.#deps.onChange();
  }

  /** Where a test postback is sent to, with a token that marks it; null where no name leads to the mailboxes. */
  testWay(): { readonly url: string; readonly token: string } | null {
    const url = this.#deps.store.broker.settings()?.publicUrl ?? null;
    return url === null || this.#line === null ? null : { url, token: this.#line.tests.createToken() };
  }

  /** @throws UserError */
  async look(): Promise<SetUpView> {
    const settings = this.#mustHaveSettings();
    return this.#withBroker(settings, async (broker) => lookAtSetUp(broker, settings));
  }

  /** @param isChanged also what is there and differs. @returns how it is then. @throws UserError */
  async setUp(isChanged: boolean): Promise<SetUpView> {
    const settings = this.#mustHaveSettings();
    const view = await this.#withBroker(settings, async (broker) => {
      const before = await lookAtSetUp(broker, settings);
      await makeMissing(broker, settings, before);
      if (isChanged) await changeDifferent(broker, settings, before);
      return lookAtSetUp(broker, settings);
    });
    this.#deps.store.broker.saveSettings({ ...settings, isSetUp: true });
    await this.#again();
    return view;
  }

  /** @throws UserError where there is no broker */
  joinKey(): string {
    const keys = brokerKeys(this.#deps.secrets);
    this.#mustHaveSettings();
    if (keys === null) throw new UserError('CONFLICT', { code: 'broker_keys_unreadable' });
    return keys.joinKey;
  }

  /** @throws UserError */
  async renewJoinKey(): Promise<string> {
    this.#mustHaveSettings();
    if (!renewSecret(this.#deps.secrets)) throw new UserError('CONFLICT', { code: 'broker_keys_unreadable' });
    await this.#again();
    return this.joinKey();
  }

  /** @throws UserError */
  removeMailbox(id: string): void {
    if (this.#line?.joined.remove(id) !== true)
      throw new UserError('NOT_FOUND', { code: 'broker_mailbox_not_found', id });
    this.#deps.onChange();
  }

  /** What it had on its disk is gone: the desk does not wait for it any more. @throws UserError */
  diskIsGone(id: string): void {
    if (this.#line?.joined.diskIsGone(id) !== true)
      throw new UserError('NOT_FOUND', { code: 'broker_mailbox_not_found', id });
    this.#deps.onChange();
  }

  #mustHaveSettings(): BrokerSettings {
    const settings = this.#deps.store.broker.settings();
    if (settings === null) throw new UserError('CONFLICT', { code: 'broker_none' });
    return settings;
  }

  async #withBroker<T>(
    settings: BrokerSettings,
    work: (broker: Awaited<ReturnType<typeof openBroker>>) => Promise<T>,
  ): Promise<T> {
    try {
      const broker = await openBroker(this.#addressOf(settings));
      try {
        return await work(broker);
      } finally {
        await broker.close();
      }
    } catch (error) {
      throw new UserError('SERVICE_UNAVAILABLE', brokerProblemOf(error), { cause: error });
    }
  }

  async #again(): Promise<void> {
    await this.#end();
    if (this.#isStarted) this.#begin();
    this.#deps.onChange();
  }

  #begin(): void {
    const settings = this.#deps.store.broker.settings();
    const keys = brokerKeys(this.#deps.secrets);
    if (settings === null || keys === null || credentialsState(this.#deps.secrets) === 'unreadable') return;
    this.#line = createBrokerLine(this.#deps, settings, this.#addressOf(settings), keys);
    this.#line.drain.start();
  }

  async #end(): Promise<void> {
    const line = this.#line;
    this.#line = null;
    await line?.drain.stop();
  }

  #addressOf(settings: BrokerSettings): BrokerAddress {
    const read = readBrokerServers(settings.servers);
    if (read.kind === 'refused') throw new UserError('BAD_REQUEST', { code: read.code });
    return {
      servers: read.servers,
      isTls: read.isTls,
      ca: settings.ca,
      credentials: brokerCredentials(this.#deps.secrets),
      name: 'postback-desk',
    };
  }
}

/** @throws UserError for what is no address of a mailbox */
function readPublicUrl(typed: string | null): string | null {
  if (typed === null || typed.trim() === '') return null;
  const read = readMailboxUrl(typed);
  if (read.kind === 'refused') throw new UserError('BAD_REQUEST', { code: read.code });
  return read.url;
}
