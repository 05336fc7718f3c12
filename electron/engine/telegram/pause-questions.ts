/** Questions before forwarding is paused or goes on: each is good once, for two minutes, for the person who asked. */
import { randomBytes } from 'node:crypto';
import type { DestinationId, TelegramChatId } from '../../../shared/domain/ids.ts';

const GOOD_MS = 2 * 60_000;
const MOST_WAITING = 100;

export interface PauseQuestion {
  readonly chat: TelegramChatId;
  /** Telegram's number of the person who asked. */
  readonly askerId: number;
  readonly kind: 'pause' | 'resume';
  /** What was shown, so that nothing else is changed. */
  readonly destinations: readonly DestinationId[];
}

export type PauseReply =
  | { readonly kind: 'over' }
  | { readonly kind: 'not_yours' }
  | { readonly kind: 'no' }
  | { readonly kind: 'yes'; readonly question: PauseQuestion };

export class PauseQuestions {
  readonly #elapsed: () => number;
  readonly #waiting = new Map<string, PauseQuestion & { readonly untilMs: number }>();

  /** @param elapsed milliseconds of a clock that never goes back */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** @returns what the two buttons say when they are pressed */
  ask(question: PauseQuestion): { readonly yes: string; readonly no: string } {
    const now = this.#elapsed();
    for (const [code, { untilMs }] of this.#waiting) if (untilMs <= now) this.#waiting.delete(code);
    const oldest = this.#waiting.keys().next();
    if (this.#waiting.size >= MOST_WAITING && oldest.done !== true) this.#waiting.delete(oldest.value);
    const code = randomBytes(12).toString('base64url');
    this.#waiting.set(code, { ...question, untilMs: now + GOOD_MS });
    return { yes: `yes ${code}`, no: `no ${code}` };
  }

  /** @param pressed what a button said @param by who pressed it, in which chat */
  answer(pressed: string, by: Pick<PauseQuestion, 'chat' | 'askerId'>): PauseReply {
    const [word = '', code = ''] = pressed.split(' ');
    const question = this.#waiting.get(code);
    if (question === undefined || question.untilMs <= this.#elapsed() || question.chat !== by.chat)
      return { kind: 'over' };
    if (question.askerId !== by.askerId) return { kind: 'not_yours' };
    this.#waiting.delete(code);
    return word === 'yes' ? { kind: 'yes', question } : { kind: 'no' };
  }
}
