/** Probes the one name that leads to all mailboxes, by the way of a postback, and remembers which of them answered. */
import type { KeyObject } from 'node:crypto';
import { readPublicKey } from '../../../platform/mailbox-link/link-keys.ts';
import { probeName } from '../mailbox-probe.ts';
import { MailboxWatch, type MailboxWatchDeps } from '../mailbox-watch.ts';
import type { JoinedMailboxes } from './joined-mailboxes.ts';

export interface NameWatchDeps extends Pick<
  MailboxWatchDeps,
  'hasNetwork' | 'now' | 'elapsed' | 'onChange' | 'log'
> {
  readonly url: string;
  /** The desk's Ed25519 key. */
  readonly signKey: KeyObject;
  readonly joined: JoinedMailboxes;
}

export class NameWatch {
  readonly watch: MailboxWatch;
  readonly #answered = new Map<string, number>();

  constructor({ url, signKey, joined, now, ...deps }: NameWatchDeps) {
    const name = {
      url,
      deskKey: signKey,
      keyOf: (mailboxId: string): KeyObject | null => {
        const known = joined.find(mailboxId);
        return known === null ? null : readPublicKey(known.stored.signKey, 'ed25519');
      },
      onAnswer: (mailboxId: string): void => {
        this.#answered.set(mailboxId, now());
      },
    };
    this.watch = new MailboxWatch({
      ...deps,
      now,
      probe: async (signal) => probeName(name, signal),
      // Which of several was away when is in no book: outages of a name that leads to many are not counted.
      book: { pauses: [], unreachable: [] },
      save: () => undefined,
    });
  }

  /** When a mailbox answered by the name last; null where it has not since the desk started. */
  answeredAtMs(mailboxId: string): number | null {
    return this.#answered.get(mailboxId) ?? null;
  }
}
