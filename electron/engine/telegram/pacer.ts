/** Keeps the pace that Telegram allows, over all chats of one bot. */
import { setTimeout as pause } from 'node:timers/promises';
import { nextSlot, recent } from '../../../shared/domain/telegram/pace.ts';
import { BotError } from './bot-error.ts';

/** Whoever would wait longer is told how long, and comes again. */
const LONGEST_WAIT_MS = 5_000;

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

  /** @param elapsed milliseconds of a clock that never goes back */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** Resolves when the message may go out, which then counts. @throws BotError when that is not soon */
  async turn({ chatId, isGroup }: PacedChat, signal: AbortSignal): Promise<void> {
    const now = this.#elapsed();
    const kept = recent({ toChat: this.#toChats.get(chatId) ?? [], toAll: this.#toAll }, now);
    const slot = Math.max(nextSlot(kept, isGroup, now), this.#blockedUntil.get(chatId) ?? now);
    const waitMs = slot - now;
    if (waitMs > LONGEST_WAIT_MS)
      throw new BotError({
        problem: { code: 'telegram_slow_down', seconds: Math.ceil(waitMs / 1_000) },
        afterMs: Math.ceil(waitMs),
      });
    this.#toChats.set(chatId, [...kept.toChat, slot]);
    this.#toAll = [...kept.toAll, slot];
    this.#forget(now);
    if (waitMs > 0) await pause(waitMs, undefined, { signal }).catch(() => undefined);
  }

  /** Telegram asked for it. */
  block(chatId: number, forMs: number): void {
    this.#blockedUntil.set(chatId, this.#elapsed() + forMs);
  }

  #forget(now: number): void {
    for (const [chatId, until] of this.#blockedUntil) if (until <= now) this.#blockedUntil.delete(chatId);
    for (const [chatId, times] of this.#toChats) {
      if (recent({ toChat: times, toAll: [] }, now).toChat.length === 0) this.#toChats.delete(chatId);
    }
  }
}
