/**
 * Asks Telegram for what was written to the bot, in one long poll after the other
 * (https://core.telegram.org/bots/api#getupdates). There is one of these for each token. The place up to which
 * updates are taken is on the disk before any of them is acted on, so that nothing is done twice.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { ChannelProblem } from '../../../shared/contract/channel-problems.ts';
import { freshUpdates } from '../../../shared/domain/telegram/fresh-updates.ts';
import type { Log } from '../../platform/log.ts';
import type { BotClient } from './bot-client.ts';
import { BotError, type BotFailure, failureOf } from './bot-error.ts';
import { type BotUpdate, type BotUser, meSchema, updatesSchema } from './bot-messages.ts';

const POLL_SECONDS = 25;
/** A page is acted on as a whole or, after a crash, not at all. */
const PAGE = 20;
/** A server that does not wait although it was asked to is not asked more often than this. */
const LEAST_POLL_MS = 1_000;
const ALLOWED = ['message', 'callback_query', 'my_chat_member'];

export interface PollPauses {
  /** After a first failure; each further one doubles it. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** While another program asks too: whoever asks ends the other's call. */
  readonly conflictMs: number;
}

export const USUAL_PAUSES: PollPauses = { firstMs: 1_000, longestMs: 60_000, conflictMs: 30_000 };

export type PollState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'listening'; readonly sinceMs: number }
  | { readonly kind: 'failing'; readonly problem: ChannelProblem; readonly sinceMs: number };

export interface PollerDeps {
  readonly client: BotClient;
  readonly nextUpdateId: () => number;
  /** Resolves nothing: it is durable when it returns. */
  readonly saveNextUpdateId: (id: number) => void;
  readonly onMe: (me: BotUser) => void;
  /** Returns at once; what it does with it goes on beside the next poll. */
  readonly onUpdate: (update: BotUpdate) => void;
  readonly onChange: () => void;
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly log: Log;
  readonly pauses: PollPauses;
}

export class Poller {
  readonly #deps: PollerDeps;
  readonly #stopping = new AbortController();
  #state: PollState = { kind: 'connecting' };
  #running: Promise<void> = Promise.resolve();
  #isKnown = false;
  #failures = 0;

  constructor(deps: PollerDeps) {
    this.#deps = deps;
  }

  get state(): PollState {
    return this.#state;
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Resolves when no call is under way any more. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#round(signal);
        this.#failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        const waitMs = this.#fail(failureOf(error), error);
        if (waitMs === null) return;
        await pause(waitMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #round(signal: AbortSignal): Promise<void> {
    const { client, nextUpdateId, elapsed, now, onMe } = this.#deps;
    if (!this.#isKnown) {
      onMe(await client.call({ method: 'getMe', input: {}, result: meSchema, signal }));
      this.#isKnown = true;
    }
    // Whether somebody else asks shows at once; only then it listens.
    const isFirst = this.#state.kind !== 'listening';
    const timeout = isFirst ? 0 : POLL_SECONDS;
    const askedAt = elapsed();
    const updates = await client.call({
      method: 'getUpdates',
      input: { offset: nextUpdateId(), limit: PAGE, timeout, allowed_updates: ALLOWED },
      result: updatesSchema,
      signal,
      waitMs: timeout * 1_000,
    });
    this.#take(updates);
    if (isFirst) this.#become({ kind: 'listening', sinceMs: now() });
    const leftMs = askedAt + LEAST_POLL_MS - elapsed();
    if (!isFirst && updates.length === 0 && leftMs > 0)
      await pause(leftMs, undefined, { signal }).catch(() => undefined);
  }

  /** @throws BotError where all of them were taken before: then its place was not understood */
  #take(updates: readonly BotUpdate[]): void {
    const { nextUpdateId, saveNextUpdateId, onUpdate, log } = this.#deps;
    const fresh = freshUpdates(updates, nextUpdateId());
    const last = fresh.at(-1);
    if (last === undefined) {
      if (updates.length === 0) return;
      throw new BotError({ problem: { code: 'telegram_not_readable' } });
    }
    saveNextUpdateId(last.update_id + 1);
    for (const update of fresh) {
      try {
        onUpdate(update);
      } catch (error) {
        // Those behind it are taken already, and would be lost.
        log.error({ err: error }, 'an update of Telegram failed');
      }
    }
  }

  /** @returns how long to wait; null where only another token helps */
  #fail({ problem, afterMs }: BotFailure, error: unknown): number | null {
    const { log, now, pauses } = this.#deps;
    const before = this.#state;
    const isSame = before.kind === 'failing' && before.problem.code === problem.code;
    this.#failures += 1;
    if (!isSame) log.warn({ problem, name: nameOf(error) }, 'Telegram hands out no messages');
    this.#become({ kind: 'failing', problem, sinceMs: isSame ? before.sinceMs : now() });
    switch (problem.code) {
      case 'telegram_token_refused':
        return null;
      case 'telegram_conflict':
      case 'telegram_webhook':
        return pauses.conflictMs;
      default:
        return afterMs ?? Math.min(pauses.firstMs * 2 ** (this.#failures - 1), pauses.longestMs);
    }
  }

  #become(state: PollState): void {
    this.#state = state;
    this.#deps.onChange();
  }
}

/** Without its message, which may come from anywhere. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
