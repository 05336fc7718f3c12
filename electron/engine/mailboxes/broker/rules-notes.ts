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
  #changed = Promise.withResolvers<void>();

  constructor(deps: RulesNotesDeps) {
    this.#deps = deps;
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
  async keepGiving(bucket: KV, signal: AbortSignal): Promise<void> {
    onAbort(signal, () => {
      this.#changed.resolve();
    });
    let given = await this.#found(bucket);
    while (!signal.aborted) {
      this.#changed = Promise.withResolvers<void>();
      const digest = this.digest();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if (digest !== given) await this.#give(bucket);
      given = digest;
      // oxlint-disable-next-line no-await-in-loop -- the same
      await this.#changed.promise;
    }
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

  async #give(bucket: KV): Promise<void> {
    const { rules, steadyMs, now, signKey } = this.#deps;
    this.#issue = nextIssue(this.#issue, now());
    const note: RulesNote = {
      issue: this.#issue,
      rules: withoutSignatureSecrets(rules()),
      steadyMs: steadyMs(),
    };
    await bucket.put(RULES_KEY, writeNote(signKey, RULES_KEY, note));
  }
}
