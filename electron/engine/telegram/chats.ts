/** The chats that are paired with the bot. */
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import { MOST_TELEGRAM_CHATS } from '../../../shared/contract/telegram.ts';
import { type TelegramChatId, telegramChatIdSchema } from '../../../shared/domain/ids.ts';
import type { Store } from '../store/store.ts';
import type { TelegramChatRow } from '../store/telegram-tables.ts';
import type { ChatPlace } from './chat-place.ts';

export interface ChatsDeps {
  readonly store: Pick<Store, 'telegram' | 'transaction'>;
  readonly newId: () => string;
  readonly now: () => number;
  readonly onChanged: () => void;
}

export class Chats {
  readonly #deps: ChatsDeps;
  /** Each update asks for them, strangers' too. */
  #rows: readonly TelegramChatRow[];

  constructor(deps: ChatsDeps) {
    this.#deps = deps;
    this.#rows = deps.store.telegram.chats();
  }

  /** In the order in which they were paired. */
  list(): readonly TelegramChatRow[] {
    return this.#rows;
  }

  find(id: TelegramChatId): TelegramChatRow | null {
    return this.#rows.find((row) => row.id === id) ?? null;
  }

  /** Null for one that is not paired. */
  at({ chatId, threadId }: Pick<ChatPlace, 'chatId' | 'threadId'>): TelegramChatRow | null {
    return this.#rows.find((row) => row.chatId === chatId && row.threadId === threadId) ?? null;
  }

  /** One that is paired already gets its name of now. @returns null when there are too many */
  pair({ chatId, threadId, kind, name }: ChatPlace): TelegramChatRow | null {
    const { newId, now } = this.#deps;
    const known = this.at({ chatId, threadId });
    if (known === null && this.#rows.length >= MOST_TELEGRAM_CHATS) return null;
    const row: TelegramChatRow =
      known === null
        ? {
            id: telegramChatIdSchema.parse(newId()),
            chatId,
            threadId,
            kind,
            name,
            canPause: false,
            hidesAmounts: false,
            problem: null,
            pairedAtMs: now(),
          }
        : { ...known, name, problem: null };
    this.#write((table) => {
      table.saveChat(row);
    });
    return row;
  }

  change(id: TelegramChatId, edit: Partial<Pick<TelegramChatRow, 'canPause' | 'hidesAmounts'>>): void {
    this.#save(id, (row) => ({ ...row, ...edit }));
  }

  /** What became of the last message to it. */
  note(id: TelegramChatId, problem: ChannelProblem | null): void {
    const row = this.find(id);
    if (row !== null && row.problem?.code !== problem?.code) this.#save(id, (each) => ({ ...each, problem }));
  }

  unpair(id: TelegramChatId): void {
    if (this.find(id) === null) return;
    this.#write((table) => {
      table.removeChat(id);
    });
  }

  /** The bot is not in it any more: with all of its topics. */
  leave(chatId: number): void {
    const gone = this.#rows.filter((row) => row.chatId === chatId);
    if (gone.length === 0) return;
    this.#write((table) => {
      for (const { id } of gone) table.removeChat(id);
    });
  }

  /** A group became a larger one, which has another number. */
  migrate(chatId: number, toChatId: number): void {
    const moved = this.#rows.filter((row) => row.chatId === chatId);
    if (moved.length === 0 || chatId === toChatId) return;
    this.#write((table) => {
      for (const row of moved) {
        const isThere = this.at({ chatId: toChatId, threadId: row.threadId }) !== null;
        if (isThere) table.removeChat(row.id);
        else table.saveChat({ ...row, chatId: toChatId, problem: null });
      }
    });
  }

  unpairAll(): void {
    const all = this.#rows;
    if (all.length === 0) return;
    this.#write((table) => {
      for (const { id } of all) table.removeChat(id);
    });
  }

  #save(id: TelegramChatId, change: (row: TelegramChatRow) => TelegramChatRow): void {
    const row = this.find(id);
    if (row === null) return;
    this.#write((table) => {
      table.saveChat(change(row));
    });
  }

  #write(work: (table: Store['telegram']) => void): void {
    const { store, onChanged } = this.#deps;
    store.transaction(() => {
      work(store.telegram);
    });
    this.#rows = store.telegram.chats();
    onChanged();
  }
}
