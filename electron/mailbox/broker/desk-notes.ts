/** What the desk says to a mailbox through the broker's bucket: rules, and what it has durably. */
import type { KeyObject } from 'node:crypto';
import type { KvEntry } from '@nats-io/kv';
import { RULES_KEY } from '../../../shared/domain/broker/broker-names.ts';
import { durableNoteSchema, rulesNoteSchema } from '../../platform/broker-link/broker-notes.ts';
import { readNote } from '../../platform/broker-link/signed-note.ts';
import { SPOOL_QUEUES, type SpoolQueue } from '../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../platform/log.ts';
import { placeIn } from '../../platform/mailbox-link/place-in-runs.ts';
import type { Holdings } from '../holdings.ts';
import type { BrokerFile } from './broker-file.ts';
import type { Publisher } from './publisher.ts';

export interface DeskNotesDeps {
  /** Its Ed25519 public key. */
  readonly deskKey: KeyObject;
  readonly holdings: Holdings;
  readonly file: BrokerFile;
  readonly publisher: Publisher;
  /** By the clock of this computer. */
  readonly now: () => number;
  readonly onDeskHeard: () => void;
  readonly log: Log;
}

export class DeskNotes {
  readonly #deps: DeskNotesDeps;
  #durableIssue = 0;

  constructor(deps: DeskNotesDeps) {
    this.#deps = deps;
  }

  /**
   * @param aheadMs how far the broker's clock, which the note's age is told by, is ahead of this computer's
   * @throws Error of the file system
   */
  takeRules(entry: KvEntry, aheadMs: number): void {
    const { deskKey, holdings, file, now, log } = this.#deps;
    const note = rulesNoteSchema.safeParse(readNote(deskKey, RULES_KEY, entry.value));
    if (!note.success) {
      log.error('rules in the bucket are not signed by the desk, and are not taken');
      return;
    }
    const { issue, rules, steadyMs } = note.data;
    // An older snapshot that somebody put back would let replaced keys in again.
    if (issue <= file.now.rulesIssue) return;
    const ageMs = Math.max(0, now() + aheadMs - entry.created.getTime());
    // The number behind them: after a power cut in between the same rules are taken once more.
    holdings.hold(rules, steadyMs + ageMs);
    file.noteDurably({ rulesIssue: issue });
    log.info({ version: rules.version }, 'the desk has given other rules');
  }

  /** @throws Error of the file system */
  takeDurable(key: string, entry: KvEntry): void {
    const { deskKey, holdings, file, publisher, onDeskHeard, log } = this.#deps;
    const note = durableNoteSchema.safeParse(readNote(deskKey, key, entry.value));
    // One that is put back may say less than was there: it is not taken, and what it could do is to have more sent again.
    if (!note.success || note.data.issue <= this.#durableIssue) return;
    const { issue, runs, round } = note.data;
    this.#durableIssue = issue;
    onDeskHeard();
    const acknowledged = this.#placesOf(runs);
    holdings.acknowledge(acknowledged);
    if (round <= file.now.round) return;
    file.noteDurably({ round });
    log.warn(
      { round, ...acknowledged },
      'the desk misses something that the broker had confirmed: it goes again',
    );
    publisher.goBackTo(acknowledged);
  }

  #placesOf(runs: Readonly<Record<string, number>>): Record<SpoolQueue, number> {
    const { holdings } = this.#deps;
    const places = { requests: 0, keyless: 0 };
    for (const queue of SPOOL_QUEUES) {
      const place = placeIn(holdings.runsOf(queue), (run) => runs[run] ?? 0);
      places[queue] = place?.afterSequence ?? 0;
    }
    return places;
  }
}
