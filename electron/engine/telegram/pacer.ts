/** Keeps the pace that Telegram allows, over all chats of one bot. */
import { setTimeout as pause } from 'node:timers/promises';
import { type ChatPace, nextSlot, recent } from '../../../shared/domain/telegram/pace.ts';
import { BotError } from './bot-error.ts';

/** Whoever would wait longer is told how long, and comes again. */
const LONGEST_WAIT_MS = 5_000;
/** After Telegram has asked for a wait in a chat, there are no bursts for so long. */
const CAREFUL_MS = 3_600_000;

export interface PacedChat {
  readonly chatId: number;
  readonly isGroup: boolean;
}

export class Pacer {
  readonly #elapsed: () => number;
  #toAll: readonly number[] = [];
  readonly #toChats = new Map<number, readonly number[]>();
  /** Until when Telegram asked that nothing is sent to a chat. */
  readonly #blockedUntil = new Map<number, number>();
  readonly #carefulUntil = new Map<number, number>();

  /** @param elapsed milliseconds of a clock that never goes back */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** In how many milliseconds a message may go out, if none does before; 0 for now. */
  waitMs(chat: PacedChat): number {
    const now = this.#elapsed();
    return this.#slot(chat, now) - now;
  }

  /** Resolves when the message may go out, which then counts. @throws BotError when that is not soon */
  async turn(chat: PacedChat, signal: AbortSignal): Promise<void> {
    const { chatId } = chat;
    const now = this.#elapsed();
    const slot = this.#slot(chat, now);
    const waitMs = slot - now;
    if (waitMs > LONGEST_WAIT_MS)
      throw new BotError({
        problem: { code: 'telegram_slow_down', seconds: Math.ceil(waitMs / 1_000) },
        afterMs: Math.ceil(waitMs),
      });
    const kept = this.#recent(chatId, now);
    this.#toChats.set(chatId, [...kept.toChat, slot]);
    this.#toAll = [...kept.toAll, slot];
    this.#forget(now);
    if (waitMs > 0) await pause(waitMs, undefined, { signal }).catch(() => undefined);
  }

  /** Telegram asked for it. */
  block(chatId: number, forMs: number): void {
    const until = this.#elapsed() + forMs;
    this.#blockedUntil.set(chatId, until);
    this.#carefulUntil.set(chatId, until + CAREFUL_MS);
  }

  #slot({ chatId, isGroup }: PacedChat, now: number): number {
    const slot = nextSlot(this.#recent(chatId, now), this.#paceOf(chatId, isGroup, now), now);
    return Math.max(slot, this.#blockedUntil.get(chatId) ?? now);
  }

  #paceOf(chatId: number, isGroup: boolean, now: number): ChatPace {
    if (isGroup) return 'group';
    return (this.#carefulUntil.get(chatId) ?? now) > now ? 'careful' : 'usual';
  }

  #recent(chatId: number, now: number): ReturnType<typeof recent> {
    return recent({ toChat: this.#toChats.get(chatId) ?? [], toAll: this.#toAll }, now);
  }

  #forget(now: number): void {
    for (const untils of [this.#blockedUntil, this.#carefulUntil])
      for (const [chatId, until] of untils) if (until <= now) untils.delete(chatId);
    for (const [chatId, times] of this.#toChats) {
      if (recent({ toChat: times, toAll: [] }, now).toChat.length === 0) this.#toChats.delete(chatId);
    }
  }
}
