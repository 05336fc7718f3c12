/** The person's Telegram bot: its token, its chats, and what they are told. */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import {
  type CodedTelegram,
  MOST_TELEGRAM_CHATS,
  type TelegramPairing,
} from '../../../shared/contract/telegram.ts';
import type { ProxyLogin, ProxyRule } from '../../../shared/domain/forward/proxy.ts';
import type { TelegramChatId } from '../../../shared/domain/ids.ts';
import { botIdOf } from '../../../shared/domain/telegram/bot-token.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { UserError } from '../../platform/user-error.ts';
import type { Channel } from '../notify/channel.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import type { TelegramChatRow } from '../store/telegram-tables.ts';
import { askBot } from './ask-bot.ts';
import type { BotProxy } from './bot-proxy.ts';
import type { ChatSender } from './chat-sender.ts';
import { chatView } from './chat-view.ts';
import { failureOf } from './bot-error.ts';
import { anySchema } from './bot-messages.ts';
import { type BotRun, type BotRunDeps, noteBot, startBotRun } from './bot-run.ts';
import { notReached } from './not-reached.ts';
import { pollView } from './poll-view.ts';
import { telegramChannel } from './telegram-channel.ts';

const TOKEN = 'telegram/token';
const CALL_MS = 15_000;
const LINKS = 'https://t.me/';

export interface TelegramDeps extends BotRunDeps {
  readonly secrets: Pick<SecretBook, 'get' | 'set' | 'stateOf'>;
  readonly newId: () => string;
  readonly proxy: BotProxy;
}

export class Telegram {
  readonly #deps: TelegramDeps;
  #run: BotRun | null = null;
  #isStopped = false;
  /** Tokens are changed one after the other. */
  #changing: Promise<void> = Promise.resolve();
  readonly #channels = new Map<TelegramChatId, Channel>();

  constructor(deps: TelegramDeps) {
    this.#deps = deps;
  }

  /** Where a token is saved, it begins to listen. */
  start(): void {
    const token = this.#deps.secrets.get(TOKEN);
    if (token !== null) this.#run = startBotRun(this.#deps, token);
  }

  /** Resolves when no call is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#changing;
    await this.#run?.stop();
    this.#run = null;
    await this.#deps.proxy.close();
  }

  view(): CodedTelegram {
    const { secrets, store, pairing, chats, proxy, now } = this.#deps;
    const token = secrets.get(TOKEN);
    const bot = store.telegram.bot();
    const waiting = pairing.view();
    return {
      token: token === null ? null : `…${token.slice(-4)}`,
      bot: bot === null ? null : { username: bot.username, name: bot.name },
      state: this.#state(),
      proxy: proxy.rule,
      proxyLoginState: proxy.loginState,
      pairing:
        waiting === null
          ? null
          : { expiresAt: toIso(now() + waiting.leftMs), wrongTries: waiting.wrongTries },
      chats: chats.list().map(chatView),
    };
  }

  /** Asks Telegram before it saves. @throws UserError where it is not accepted or nobody answers */
  async setToken(typed: string): Promise<CodedTelegram> {
    const token = typed.trim();
    if (botIdOf(token) === null) throw new UserError('BAD_REQUEST', { code: 'telegram_token_malformed' });
    const me = await askBot(this.#deps, token);
    await this.#change(token, () => {
      noteBot(this.#deps, me);
    });
    return this.view();
  }

  async clearToken(): Promise<CodedTelegram> {
    const { store, chats, pairing } = this.#deps;
    pairing.end();
    await this.#change('', () => {
      chats.unpairAll();
      store.telegram.saveBot(null);
    });
    return this.view();
  }

  /** Calls go through it from now on. @param login undefined leaves what is kept, null removes it */
  async setProxy(rule: ProxyRule, login: ProxyLogin | null | undefined): Promise<CodedTelegram> {
    await this.#rerun(async () => this.#deps.proxy.set(rule, login));
    return this.view();
  }

  /** Whoever has the bot's messages sent to a server gets none any more. @throws UserError */
  async takeOver(): Promise<CodedTelegram> {
    const { client } = this.#present();
    try {
      await client.call({
        method: 'deleteWebhook',
        input: { drop_pending_updates: false },
        result: anySchema,
        signal: AbortSignal.timeout(CALL_MS),
      });
    } catch (error) {
      throw notReached(failureOf(error).problem);
    }
    const token = this.#deps.secrets.get(TOKEN) ?? '';
    await this.#change(token, () => undefined);
    return this.view();
  }

  /** @throws UserError while there is no bot */
  beginPairing(): TelegramPairing {
    const { store, pairing, chats, now, onChange } = this.#deps;
    this.#present();
    if (chats.list().length >= MOST_TELEGRAM_CHATS)
      throw new UserError('CONFLICT', { code: 'telegram_too_many_chats', most: MOST_TELEGRAM_CHATS });
    const bot = store.telegram.bot();
    if (bot === null) throw new UserError('CONFLICT', { code: 'telegram_not_set_up' });
    const { code, forMs } = pairing.begin();
    onChange();
    // https://core.telegram.org/bots/features#deep-linking
    const start = `${LINKS}${bot.username}?`;
    return {
      code,
      expiresAt: toIso(now() + forMs),
      privateLink: `${start}start=${code}`,
      groupLink: `${start}startgroup=${code}`,
    };
  }

  endPairing(): void {
    this.#deps.pairing.end();
    this.#deps.onChange();
  }

  /** @throws UserError for one that is not paired, here and below */
  changeChat(id: TelegramChatId, edit: Partial<Pick<TelegramChatRow, 'canPause' | 'hidesAmounts'>>): void {
    this.#deps.chats.change(this.#chat(id).id, edit);
  }

  /** The chat is told, where that can be done at once. */
  async unpair(id: TelegramChatId): Promise<void> {
    const { chats, words } = this.#deps;
    const row = this.#chat(id);
    const goodbye = this.#run?.sender.send(row.id, words().unpaired, AbortSignal.timeout(CALL_MS));
    this.#channels.delete(id);
    // It was addressed already, so the chat can be forgotten meanwhile.
    chats.unpair(row.id);
    await goodbye?.catch(() => undefined);
  }

  /** @returns null where it arrived */
  async test(id: TelegramChatId): Promise<ChannelProblem | null> {
    const { newId, words } = this.#deps;
    const { title, line } = words().test;
    const channel = this.channelOf(this.#chat(id).id);
    const message = { id: newId(), title, lines: [line], picture: null };
    const outcome = await channel.send(message, AbortSignal.timeout(CALL_MS));
    return outcome.kind === 'sent' ? null : outcome.problem;
  }

  /** In the order in which they were paired. */
  chats(): readonly TelegramChatRow[] {
    return this.#deps.chats.list();
  }

  /** Also for a chat that is not paired any more, which refuses everything. The same one at each call. */
  channelOf(id: TelegramChatId): Channel {
    const known = this.#channels.get(id);
    if (known !== undefined) return known;
    const channel = telegramChannel(() => this.#sender(), id);
    if (this.#deps.chats.find(id) !== null) this.#channels.set(id, channel);
    return channel;
  }

  get isReached(): boolean {
    return this.#run?.poller.state.kind === 'listening';
  }

  /** In how many milliseconds something may go to a chat. */
  waitMs(id: TelegramChatId): number {
    return this.#run?.sender.waitMs(id) ?? 0;
  }

  #sender(): ChatSender | 'soon' | null {
    if (this.#run !== null) return this.#run.sender;
    return this.#deps.secrets.stateOf(TOKEN) === 'set' ? 'soon' : null;
  }

  #state(): CodedTelegram['state'] {
    const { secrets, now } = this.#deps;
    if (secrets.stateOf(TOKEN) === 'unreadable')
      return { kind: 'failing', problem: { code: 'secret_unreadable' }, since: toIso(now()) };
    return pollView(this.#run?.poller.state);
  }

  async #change(token: string, between: () => void): Promise<void> {
    await this.#rerun(() => {
      this.#deps.secrets.set(TOKEN, token);
      between();
    });
  }

  /** There is never more than one poller. @param between while no call is under way */
  async #rerun(between: () => Promise<void> | void): Promise<void> {
    const before = this.#changing;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#changing = promise;
    await before;
    try {
      await this.#run?.stop();
      this.#run = null;
      await between();
      if (!this.#isStopped) this.start();
    } finally {
      resolve();
      this.#deps.onChange();
    }
  }

  #present(): BotRun {
    if (this.#run === null) throw new UserError('CONFLICT', { code: 'telegram_not_set_up' });
    return this.#run;
  }

  #chat(id: TelegramChatId): TelegramChatRow {
    const row = this.#deps.chats.find(id);
    if (row === null) throw new UserError('NOT_FOUND', { code: 'telegram_chat_not_found', id });
    return row;
  }
}
