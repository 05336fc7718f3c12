/**
 * When this mailbox received nothing: its program did not run, or it had no room. A desk that was away cannot have seen
 * it, and tells by it what it may have missed. Kept in a small file, so that a start knows how long there was nobody.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Log } from '../platform/log.ts';
import { type MailboxPause, MOST_PAUSES } from '../platform/mailbox-link/mailbox-messages.ts';
import type { SystemClocks } from '../platform/steady-clock.ts';
import { writeOwnFile } from '../platform/whole-file.ts';
import { lapse } from '../../shared/domain/time/instant.ts';

export const PAUSES_FILE = 'pauses.json';
const LOOK_MS = 5_000;
/** So much of the time before a crash may be told as a pause although it still received. */
const BEAT_MS = 15_000;
/** A start that takes less is no pause: a sender tries again after it. */
const SHORTEST_MS = 2_000;

const instantSchema = z.object({
  wallMs: z.number(),
  uptimeMs: z.number(),
  bootId: z.string().nullable(),
});
const fileSchema = z.object({
  beat: instantSchema,
  pauses: z.array(
    z.object({
      cause: z.enum(['not_running', 'no_room', 'not_ready']),
      beganAtMs: z.number(),
      endedAtMs: z.number().nullable(),
    }),
  ),
});

export interface PauseBookDeps {
  readonly dir: string;
  /** Why nothing is received now; null while it is. */
  readonly obstacle: () => 'no_room' | 'not_ready' | null;
  readonly clocks: Pick<SystemClocks, 'now' | 'uptimeMs' | 'bootId'>;
  readonly log: Log;
}

export class PauseBook {
  readonly #deps: PauseBookDeps;
  #pauses: readonly MailboxPause[] = [];
  #beatAtMs = -Infinity;
  /** Until its desk has given it rules nobody sends to it. */
  #hasBegun = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: PauseBookDeps) {
    this.#deps = deps;
  }

  /** Oldest first, as of now. */
  get pauses(): readonly MailboxPause[] {
    this.look();
    return this.#pauses;
  }

  /** @param isNew whether nothing of before counts: it belongs to another desk */
  start(isNew: boolean): void {
    this.stop();
    this.#pauses = isNew ? [] : this.#withAbsence();
    this.#hasBegun = !isNew;
    this.#beatAtMs = -Infinity;
    this.#timer = setInterval(() => {
      this.look();
    }, LOOK_MS);
    this.#timer.unref();
    this.look();
  }

  stop(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    this.#write();
  }

  look(): void {
    if (this.#timer === null) return;
    const { clocks, obstacle } = this.#deps;
    const obstructed = obstacle();
    this.#hasBegun ||= obstructed === null;
    const cause = this.#hasBegun ? obstructed : null;
    const open = this.#pauses.at(-1);
    const isOpen = open !== undefined && open.endedAtMs === null;
    const isSame = isOpen ? open.cause === cause : cause === null;
    if (!isSame) {
      const atMs = clocks.now();
      const ended = isOpen ? [...this.#pauses.slice(0, -1), { ...open, endedAtMs: atMs }] : this.#pauses;
      this.#keep(cause === null ? ended : [...ended, { cause, beganAtMs: atMs, endedAtMs: null }]);
    }
    if (!isSame || clocks.uptimeMs() - this.#beatAtMs >= BEAT_MS) this.#write();
  }

  #withAbsence(): readonly MailboxPause[] {
    const { clocks } = this.#deps;
    const stored = this.#read();
    if (stored === null) return [];
    const { beat } = stored;
    const at = { wallMs: clocks.now(), uptimeMs: clocks.uptimeMs(), bootId: clocks.bootId };
    const goneMs = lapse(beat, at).ms;
    const beganAtMs = at.wallMs - goneMs;
    const known = stored.pauses.map((each) => ({ ...each, endedAtMs: each.endedAtMs ?? beganAtMs }));
    if (goneMs < SHORTEST_MS) return known;
    return [...known, { cause: 'not_running' as const, beganAtMs, endedAtMs: at.wallMs }].slice(-MOST_PAUSES);
  }

  #keep(pauses: readonly MailboxPause[]): void {
    this.#pauses = pauses.slice(-MOST_PAUSES);
  }

  #read(): z.infer<typeof fileSchema> | null {
    try {
      return fileSchema.parse(JSON.parse(readFileSync(join(this.#deps.dir, PAUSES_FILE), 'utf8')));
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isMissing) this.#deps.log.error({ err: error }, 'the book of pauses could not be read');
      return null;
    }
  }

  #write(): void {
    const { clocks, dir, log } = this.#deps;
    const beat = { wallMs: clocks.now(), uptimeMs: clocks.uptimeMs(), bootId: clocks.bootId };
    this.#beatAtMs = beat.uptimeMs;
    try {
      writeOwnFile(join(dir, PAUSES_FILE), JSON.stringify({ beat, pauses: this.#pauses }));
    } catch (error) {
      // A full disk must not stop what receives.
      log.error({ err: error }, 'the book of pauses could not be written');
    }
  }
}
