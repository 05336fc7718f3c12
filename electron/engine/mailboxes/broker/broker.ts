/** The broker of this desk: its settings, its set-up, its drain and the mailboxes that joined over it. */
import type { BrokerInput, SetUpView } from '../../../../shared/contract/broker.ts';
import type { JoinedSummary } from '../../../../shared/contract/joined-summary.ts';
import type { CodedBroker } from '../../../../shared/contract/coded-views.ts';
import { readBrokerServers } from '../../../../shared/domain/broker/broker-servers.ts';
import { afterRearranging } from '../../../platform/broker-link/after-rearranging.ts';
import { makingProblemOf } from '../../../platform/broker-link/broker-error.ts';
import { unreadableOf } from '../../../platform/broker-link/broker-credentials.ts';
import { type BrokerAddress, openBroker } from '../../../platform/broker-link/open-broker.ts';
import { UserError } from '../../../platform/user-error.ts';
import type { SecretBook } from '../../secrets/secret-book.ts';
import type { BrokerSettings } from '../../store/broker-settings.ts';
import {
  brokerClientKey,
  brokerCredentials,
  brokerKeys,
  clientKeyState,
  credentialsState,
  makeBrokerKeys,
  renewSecret,
  saveClientKey,
  saveCredentials,
} from './broker-keys.ts';
import { type BrokerLine, type BrokerLineDeps, createBrokerLine } from './broker-line.ts';
import { clientOf, readPublicUrl } from './broker-input.ts';
import { brokerView, joinedSummary } from './broker-view.ts';
import { changeDifferent, lookAtSetUp, makeMissing, mustBeOurs } from './set-up.ts';

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
    this.#line?.name?.watch.wake();
  }

  /** There may be other rules than before. */
  rulesChanged(): void {
    this.#line?.rules.changed();
  }

  view(): CodedBroker {
    const { store, secrets } = this.#deps;
    const has = {
      hasCredentials: credentialsState(secrets) !== 'empty',
      hasClientKey: clientKeyState(secrets) !== 'empty',
    };
    return brokerView(store.broker.settings(), has, this.#line);
  }

  /** All mailboxes that joined, as one; null where there is no broker. */
  summary(): JoinedSummary | null {
    return this.#line === null ? null : joinedSummary(this.#line);
  }

  /** @throws UserError */
  async save({ credentials, clientKey, ...input }: BrokerInput): Promise<CodedBroker> {
    const { store, secrets } = this.#deps;
    const read = readBrokerServers(input.servers);
    if (read.kind === 'refused') throw new UserError('BAD_REQUEST', { code: read.code });
    const publicUrl = readPublicUrl(input.publicUrl);
    this.#mustBeReadable(input, credentials, clientKey);
    const before = store.broker.settings();
    const isSame = before?.servers === input.servers && before.stream === input.stream;
    store.transaction(() => {
      makeBrokerKeys(secrets);
      if (credentials !== undefined) saveCredentials(secrets, credentials);
      if (input.clientCertificate === null) saveClientKey(secrets, '');
      else if (clientKey !== undefined) saveClientKey(secrets, clientKey);
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
      saveClientKey(secrets, '');
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
      mustBeOurs(before);
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
    this.#line.messages.gathered.letGoOf(id);
    this.#deps.onChange();
  }

  /** What it had on its disk is gone: the desk does not wait for it any more. @throws UserError */
  diskIsGone(id: string): void {
    if (this.#line?.joined.diskIsGone(id) !== true)
      throw new UserError('NOT_FOUND', { code: 'broker_mailbox_not_found', id });
    this.#deps.onChange();
  }

  /** What cannot be read is told before it is saved. @throws UserError */
  #mustBeReadable(
    { ca, clientCertificate }: Pick<BrokerInput, 'ca' | 'clientCertificate'>,
    credentials = brokerCredentials(this.#deps.secrets) ?? '',
    clientKey = brokerClientKey(this.#deps.secrets) ?? '',
  ): void {
    const client = clientOf(clientCertificate, clientKey);
    const problem = unreadableOf({ ca, client, credentials: credentials.trim() === '' ? null : credentials });
    if (problem !== null) throw new UserError('BAD_REQUEST', problem);
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
        return await afterRearranging(async () => work(broker), this.#deps.elapsed);
      } finally {
        await broker.close();
      }
    } catch (error) {
      throw new UserError('SERVICE_UNAVAILABLE', makingProblemOf(error), { cause: error });
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
    const { secrets } = this.#deps;
    const areRead = [credentialsState(secrets), clientKeyState(secrets)].every(
      (state) => state !== 'unreadable',
    );
    if (settings === null || keys === null || !areRead) return;
    this.#line = createBrokerLine(this.#deps, settings, this.#addressOf(settings), keys);
    this.#line.drain.start();
    this.#line.name?.watch.start();
  }

  async #end(): Promise<void> {
    const line = this.#line;
    this.#line = null;
    await Promise.all([line?.drain.stop(), line?.name?.watch.stop()]);
  }

  #addressOf(settings: BrokerSettings): BrokerAddress {
    const read = readBrokerServers(settings.servers);
    if (read.kind === 'refused') throw new UserError('BAD_REQUEST', { code: read.code });
    return {
      servers: read.servers,
      isTls: read.isTls,
      ca: settings.ca,
      client: clientOf(settings.clientCertificate, brokerClientKey(this.#deps.secrets)),
      isTlsFirst: settings.tlsFirst,
      credentials: brokerCredentials(this.#deps.secrets),
      name: 'postback-desk',
    };
  }
}
