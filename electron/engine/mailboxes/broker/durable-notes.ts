/** Tells each mailbox what of it is durable here, and asks for what the broker has lost. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import type { KV } from '@nats-io/kv';
import { durableKey } from '../../../../shared/domain/broker/broker-names.ts';
import {
  type DurableNote,
  durableNoteSchema,
  type MailboxNote,
  nextIssue,
} from '../../../platform/broker-link/broker-notes.ts';
import { readNote, writeNote } from '../../../platform/broker-link/signed-note.ts';
import { SPOOL_QUEUES } from '../../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../../platform/log.ts';
import type { SpoolRun } from '../../../platform/mailbox-link/mailbox-messages.ts';
import type { JoinedMailboxes } from './joined-mailboxes.ts';
import { completeThrough, linesFrom } from './lost-numbers.ts';
import { needsAgain } from './needs-again.ts';
import type { Gathered } from './gathered.ts';
import { partsOfSource, positionOfLine, sourceOf } from './source-of.ts';

/** One that has not said anything for as long cannot publish anything again. */
const HEARD_MS = 60_000;
/** From so many on what waits for something before it is let go: the broker gives out twice as many at a time. */
const MOST_HELD = 5_000;
const MOST_HELD_BYTES = 32 * 1024 * 1024;
/** So often it is said again: somebody may have put another note there, and a mailbox wants to know that its desk is there. */
const AGAIN_MS = 60_000;
/** What was asked for and did not help is asked for after ever longer times, twice as long each time, up to this. */
const LONGEST_WAIT = 64;

export interface DurableNotesDeps {
  /** The desk's Ed25519 key. */
  readonly signKey: KeyObject;
  readonly joined: JoinedMailboxes;
  readonly positionIn: (source: string) => number;
  readonly gathered: Gathered;
  readonly now: () => number;
  readonly elapsed: () => number;
  readonly log: Log;
}

interface Asked {
  readonly round: number;
  readonly sources: readonly string[];
  readonly atMs: number;
}

export class DurableNotes {
  readonly #deps: DurableNotesDeps;
  readonly #told = new Map<string, { readonly text: string; readonly at: number }>();
  /** What was asked of a mailbox last, and when, by the broker's clock. */
  readonly #asked = new Map<string, Asked>();
  readonly #progress = new Map<string, { readonly position: number; readonly since: number }>();
  /** Of what was asked for: behind which number, and how many times as long it waits before it asks again. */
  readonly #tries = new Map<string, { readonly position: number; readonly wait: number }>();
  #issue = 0;

  constructor(deps: DurableNotesDeps) {
    this.#deps = deps;
  }

  /** Another bucket may know nothing of what was told. */
  forgetTold(): void {
    this.#told.clear();
    this.#progress.clear();
  }

  /** @throws Error of the broker */
  async tell(bucket: KV): Promise<void> {
    const { joined, signKey, now } = this.#deps;
    for (const { stored, note } of joined.all()) {
      if (note === null) continue;
      const { mailboxId } = stored;
      const content = { runs: this.#positionsOf(note), round: this.#roundOf(note) };
      const text = JSON.stringify(content);
      const told = this.#told.get(mailboxId);
      const at = this.#deps.elapsed();
      if (told?.text === text && at - told.at < AGAIN_MS) continue;
      const key = durableKey(mailboxId);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if (told === undefined) await this.#goOnBehind(bucket, key);
      this.#issue = nextIssue(this.#issue, now());
      const durable: DurableNote = { ...content, issue: this.#issue };
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await bucket.put(key, writeNote(signKey, key, durable));
      this.#told.set(mailboxId, { text, at });
    }
  }

  /** A clock that was set back must not make numbers that were there before: mailboxes would not believe them. */
  async #goOnBehind(bucket: KV, key: string): Promise<void> {
    const entry = await bucket.get(key);
    const found = entry === null ? null : readNote(createPublicKey(this.#deps.signKey), key, entry.value);
    this.#issue = Math.max(this.#issue, durableNoteSchema.safeParse(found).data?.issue ?? 0);
  }

  /** Whether one may have to publish again. @returns whether `ask` has to look */
  noteProgress(): boolean {
    return this.#stuck(null, true).length > 0;
  }

  /** @param pending see `needsAgain`. @param brokerNowMs by the broker's clock */
  ask(pending: number | null, brokerNowMs: number): void {
    const { log } = this.#deps;
    for (const { note, sources } of this.#stuck(pending, false)) {
      const round = this.#roundOf(note) + 1;
      this.#asked.set(note.mailboxId, { round, sources, atMs: brokerNowMs });
      for (const source of sources) {
        const position = this.#progress.get(source)?.position ?? 0;
        const tries = this.#tries.get(source);
        const isAgain = tries?.position === position;
        this.#tries.set(source, { position, wait: isAgain ? Math.min(tries.wait * 2, LONGEST_WAIT) : 1 });
        this.#progress.delete(source);
      }
      log.warn(
        { mailboxId: note.mailboxId, round, sources },
        'the broker has lost what it had confirmed: it is published again',
      );
    }
  }

  /**
   * A mailbox that does what was asked publishes all of it: what came of it before need not be held. One that is silent
   * may be gone for good, and then the broker has the only copy.
   */
  letGoAnswered(): void {
    const { joined, gathered } = this.#deps;
    if (gathered.messageCount < MOST_HELD && gathered.bytes < MOST_HELD_BYTES) return;
    for (const [mailboxId, { round, sources, atMs }] of this.#asked) {
      if ((joined.find(mailboxId)?.note?.round ?? 0) < round) continue;
      for (const source of sources) {
        const lines = this.#linesOf(mailboxId, partsOfSource(source).line);
        for (const line of lines) gathered.letGo(sourceOf(mailboxId, line), atMs);
      }
    }
  }

  /** @param isAnyway also where the broker may give more of it by itself */
  #stuck(
    pending: number | null,
    isAnyway: boolean,
  ): readonly { readonly note: MailboxNote; readonly sources: readonly string[] }[] {
    const { joined, now } = this.#deps;
    return joined.all().flatMap(({ note, saidAtMs }) => {
      if (note === null || saidAtMs === null || now() - saidAtMs > HEARD_MS) return [];
      // What was asked for is not there yet.
      if (note.round < this.#roundOf(note)) return [];
      const sources = runsOfNote(note).flatMap(({ run, published }) => {
        const source = sourceOf(note.mailboxId, run.id);
        const held = this.#heldOf(note.mailboxId, run.id);
        const { position, unchangedMs } = this.#progressOf(source, this.#positionOf(note.mailboxId, run.id));
        const tries = this.#tries.get(source);
        const wait = tries?.position === position ? tries.wait : 1;
        const progress = { published, position, unchangedMs: unchangedMs / wait, held };
        return needsAgain(progress, isAnyway ? 0 : pending) ? [source] : [];
      });
      return sources.length === 0 ? [] : [{ note, sources }];
    });
  }

  /** Also of what was given up and its mailbox may still have. */
  #positionOf(mailboxId: string, run: string): number {
    const lost = this.#deps.joined.find(mailboxId)?.stored.lost ?? {};
    const positionOf = (line: string): number => positionOfLine(mailboxId, line, this.#deps.positionIn);
    return completeThrough(run, lost, positionOf);
  }

  /** A run, and what comes late of it. */
  #linesOf(mailboxId: string, run: string): readonly string[] {
    return linesFrom(run, this.#deps.joined.find(mailboxId)?.stored.lost ?? {});
  }

  #heldOf(mailboxId: string, run: string): number {
    const { gathered } = this.#deps;
    return this.#linesOf(mailboxId, run).reduce(
      (sum, line) => sum + gathered.countOf(sourceOf(mailboxId, line)),
      0,
    );
  }

  #progressOf(source: string, position: number): { readonly position: number; readonly unchangedMs: number } {
    const known = this.#progress.get(source);
    const since = known?.position === position ? known.since : this.#deps.elapsed();
    this.#progress.set(source, { position, since });
    return { position, unchangedMs: this.#deps.elapsed() - since };
  }

  #roundOf(note: MailboxNote): number {
    return Math.max(note.round, this.#asked.get(note.mailboxId)?.round ?? 0);
  }

  #positionsOf(note: MailboxNote): Record<string, number> {
    const runs = runsOfNote(note).map(({ run }): [string, number] => [
      run.id,
      this.#positionOf(note.mailboxId, run.id),
    ]);
    return Object.fromEntries(runs.filter(([, position]) => position > 0));
  }
}

/** Of each run up to where the broker has confirmed it. */
export function runsOfNote(
  note: Pick<MailboxNote, 'queues' | 'published'>,
): readonly { readonly run: SpoolRun; readonly published: number }[] {
  return SPOOL_QUEUES.flatMap((queue) =>
    note.queues[queue].runs.map((run) => {
      const through = Math.min(run.throughSequence, note.published[queue]);
      return { run, published: through < run.fromSequence ? 0 : through };
    }),
  );
}
