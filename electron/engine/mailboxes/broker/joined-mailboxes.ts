/** The mailboxes that joined over the broker: their keys, and what each says of itself. */
import type { KeyObject } from 'node:crypto';
import { mailboxKey } from '../../../../shared/domain/broker/broker-names.ts';
import { type MailboxNote, mailboxNoteSchema } from '../../../platform/broker-link/broker-notes.ts';
import { isJoiningProven } from '../../../platform/broker-link/join-key.ts';
import { agreeOnMessageKey } from '../../../platform/broker-link/message-key.ts';
import { readNote, readUnproven } from '../../../platform/broker-link/signed-note.ts';
import type { Log } from '../../../platform/log.ts';
import { readPublicKey } from '../../../platform/mailbox-link/link-keys.ts';
import { areInOrder } from '../runs.ts';
import { addLost, lostOf, type NumberRange } from './lost-numbers.ts';
import type { JoinedMailbox } from '../../store/broker-settings.ts';

/** More are no mailboxes of one desk. */
const MOST_MAILBOXES = 1_000;
/** So many of those that may not join are written down, each once. */
const MOST_TOLD = 100;

const NOTHING_LOST = { isRemoved: false, diskGoneAtMs: null, lost: {} } as const;

export interface KnownJoined {
  readonly stored: JoinedMailbox;
  readonly messageKey: Buffer;
  /** Null before it said anything since the desk started. */
  readonly note: MailboxNote | null;
  /** When it said that, by this computer's clock. */
  readonly saidAtMs: number | null;
}

export interface JoinedMailboxesDeps {
  /** The desk's X25519 key. */
  readonly sealKey: KeyObject;
  /** Of the join key of now. */
  readonly secret: string;
  readonly stored: readonly JoinedMailbox[];
  /** @throws Error of the store */
  readonly save: (mailboxes: readonly JoinedMailbox[]) => void;
  readonly now: () => number;
  readonly log: Log;
}

export class JoinedMailboxes {
  readonly #deps: JoinedMailboxesDeps;
  readonly #known = new Map<string, KnownJoined>();
  readonly #told = new Set<string>();

  constructor(deps: JoinedMailboxesDeps) {
    this.#deps = deps;
    for (const stored of deps.stored) this.#remember(stored);
  }

  /** Those that belong to this desk, the first that joined first. */
  all(): readonly KnownJoined[] {
    return [...this.#known.values()].filter(({ stored }) => !stored.isRemoved);
  }

  /** Null for one that is not known, or was removed. */
  find(mailboxId: string): KnownJoined | null {
    const known = this.#known.get(mailboxId);
    return known === undefined || known.stored.isRemoved ? null : known;
  }

  isRemoved(mailboxId: string): boolean {
    return this.#known.get(mailboxId)?.stored.isRemoved === true;
  }

  /**
   * What one says of itself, which joins by that where it proves that it may.
   * @returns whether it is believed
   */
  take(mailboxId: string, bytes: Uint8Array, saidAtMs: number): boolean {
    if (this.isRemoved(mailboxId)) return false;
    const known = this.#known.get(mailboxId) ?? this.#join(mailboxId, bytes);
    const signKey = known === null ? null : readPublicKey(known.stored.signKey, 'ed25519');
    if (known === null || signKey === null) return false;
    const read = mailboxNoteSchema.safeParse(readNote(signKey, mailboxKey(mailboxId), bytes));
    if (!read.success || read.data.mailboxId !== mailboxId) return false;
    const { queues, issue } = read.data;
    const areRuns = areInOrder(queues.requests.runs) && areInOrder(queues.keyless.runs);
    if (!areRuns || issue <= (known.note?.issue ?? 0)) return false;
    this.#known.set(mailboxId, { ...known, note: read.data, saidAtMs });
    return true;
  }

  /** @returns whether it was there. @throws Error of the store */
  remove(mailboxId: string): boolean {
    return this.#change(mailboxId, () => ({ isRemoved: true }));
  }

  /** What it had on its disk is gone, as the person says. @returns whether it was there. @throws Error of the store */
  diskIsGone(mailboxId: string): boolean {
    return this.#change(mailboxId, () => ({ diskGoneAtMs: this.#deps.now() }));
  }

  /** Numbers of a line that nobody waits for any more. @throws Error of the store */
  giveUp(mailboxId: string, line: string, ranges: readonly NumberRange[]): void {
    this.#change(mailboxId, ({ lost }) => ({
      lost: { ...lost, [line]: addLost(lostOf(lost, line), ranges) },
    }));
  }

  #change(mailboxId: string, changed: (stored: JoinedMailbox) => Partial<JoinedMailbox>): boolean {
    const known = this.find(mailboxId);
    if (known === null) return false;
    this.#known.set(mailboxId, { ...known, stored: { ...known.stored, ...changed(known.stored) } });
    this.#save();
    return true;
  }

  #join(mailboxId: string, bytes: Uint8Array): KnownJoined | null {
    const { secret, now, log } = this.#deps;
    const read = mailboxNoteSchema.safeParse(readUnproven(bytes));
    if (!read.success || read.data.mailboxId !== mailboxId || this.#known.size >= MOST_MAILBOXES) return null;
    const { signKey, agreeKey, proof } = read.data;
    if (!isJoiningProven(secret, { mailboxId, signKey, agreeKey }, proof)) {
      if (!this.#told.has(mailboxId) && this.#told.size < MOST_TOLD) {
        this.#told.add(mailboxId);
        log.warn({ mailboxId }, 'a mailbox wants to join with another join key');
      }
      return null;
    }
    const known = this.#remember({ mailboxId, signKey, agreeKey, joinedAtMs: now(), ...NOTHING_LOST });
    if (known === null) return null;
    this.#save();
    log.info({ mailboxId }, 'a mailbox has joined over the broker');
    return known;
  }

  #remember(stored: JoinedMailbox): KnownJoined | null {
    const agreeKey = readPublicKey(stored.agreeKey, 'x25519');
    if (agreeKey === null) return null;
    const messageKey = agreeOnMessageKey(this.#deps.sealKey, agreeKey, stored.mailboxId);
    const known: KnownJoined = { stored, messageKey, note: null, saidAtMs: null };
    this.#known.set(stored.mailboxId, known);
    return known;
  }

  #save(): void {
    this.#deps.save([...this.#known.values()].map(({ stored }) => stored));
  }
}
