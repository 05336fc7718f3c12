/** Puts the rules of now into the broker's bucket: one push for all mailboxes. */
import type { KeyObject } from 'node:crypto';
import type { KV } from '@nats-io/kv';
import { RULES_KEY } from '../../../../shared/domain/broker/broker-names.ts';
import { nextIssue, type RulesNote, rulesNoteSchema } from '../../../platform/broker-link/broker-notes.ts';
import { readNote, writeNote } from '../../../platform/broker-link/signed-note.ts';
import { onAbort } from '../../../platform/on-abort.ts';
import {
  type PlainRules,
  rulesDigest,
  withoutSignatureSecrets,
} from '../../../platform/mailbox-link/rules-text.ts';

/** What the broker puts around a note. */
const ROOM_AROUND = 1_024;

export interface RulesNotesDeps {
  /** The desk's Ed25519 keys. */
  readonly signKey: KeyObject;
  readonly publicKey: KeyObject;
  /** The rules of now, which are another object after each change. */
  readonly rules: () => PlainRules;
  readonly steadyMs: () => number;
  readonly now: () => number;
}

export class RulesNotes {
  readonly #deps: RulesNotesDeps;
  #digested: { readonly of: PlainRules; readonly digest: string } | null = null;
  #issue = 0;
  #tooLong: { readonly maxBytes: number; readonly sinceMs: number } | null = null;
  /** The digest of what was put there; null where that is to be done again. */
  #given: string | null = null;
  #changed = Promise.withResolvers<void>();

  constructor(deps: RulesNotesDeps) {
    this.#deps = deps;
  }

  /** Since when the rules do not fit into a message of the broker; null where they do. */
  get tooLong(): { readonly maxBytes: number; readonly sinceMs: number } | null {
    return this.#tooLong;
  }

  /** Of the rules of now. */
  digest(): string {
    const rules = this.#deps.rules();
    if (this.#digested?.of !== rules) this.#digested = { of: rules, digest: rulesDigest(rules) };
    return this.#digested.digest;
  }

  /** There may be other rules than before. */
  changed(): void {
    this.#changed.resolve();
  }

  /** Until the signal ends it. @throws Error of the broker */
  async keepGiving(bucket: KV, maxBytes: number, signal: AbortSignal): Promise<void> {
    onAbort(signal, () => {
      this.#changed.resolve();
    });
    this.#given = await this.#found(bucket);
    while (!signal.aborted) {
      this.#changed = Promise.withResolvers<void>();
      const digest = this.digest();
      const isNew = digest !== this.#given;
      // Before it is put there: what is found out meanwhile holds.
      this.#given = digest;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if (isNew) await this.#give(bucket, maxBytes);
      // oxlint-disable-next-line no-await-in-loop -- the same
      await this.#changed.promise;
    }
  }

  /** Somebody may have put other rules there, or older ones back. @throws Error of the broker */
  async check(bucket: KV): Promise<void> {
    if ((await this.#found(bucket)) === this.#given) return;
    this.#given = null;
    this.changed();
  }

  /** The digest of what stands there; null for nothing that this desk put there. */
  async #found(bucket: KV): Promise<string | null> {
    const entry = await bucket.get(RULES_KEY);
    if (entry === null) return null;
    const note = rulesNoteSchema.safeParse(readNote(this.#deps.publicKey, RULES_KEY, entry.value));
    if (!note.success) return null;
    this.#issue = Math.max(this.#issue, note.data.issue);
    return rulesDigest(note.data.rules);
  }

  async #give(bucket: KV, maxBytes: number): Promise<void> {
    const { rules, steadyMs, now, signKey } = this.#deps;
    this.#issue = nextIssue(this.#issue, now());
    const note: RulesNote = {
      issue: this.#issue,
      rules: withoutSignatureSecrets(rules()),
      steadyMs: steadyMs(),
    };
    const text = writeNote(signKey, RULES_KEY, note);
    const isTooLong = Buffer.byteLength(text) > maxBytes - ROOM_AROUND;
    this.#tooLong = isTooLong ? { maxBytes, sinceMs: this.#tooLong?.sinceMs ?? now() } : null;
    // What mailboxes sent is read all the same; they go on by the rules that they have.
    if (!isTooLong) await bucket.put(RULES_KEY, text);
  }
}
