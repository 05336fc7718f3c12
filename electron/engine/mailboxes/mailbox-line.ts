/** All that runs for one mailbox: its wire, its calls and its drain. */
import { z } from 'zod';
import { readPrivateKey, readPublicKey } from '../../platform/mailbox-link/link-keys.ts';
import { RequestOpener } from '../../platform/mailbox-link/sealed-request.ts';
import type { RequestTaker } from '../parse/request-taker.ts';
import type { MailboxRow } from '../store/mailboxes-table.ts';
import type { Store } from '../store/store.ts';
import { KnownMailbox, type KnownMailboxDeps } from './known-mailbox.ts';
import { MailboxClient } from './mailbox-client.ts';
import { MailboxDrain, type MailboxDrainDeps } from './mailbox-drain.ts';
import { createMailboxWire, type MailboxWire } from './mailbox-wire.ts';
import { PageTaker } from './page-taker.ts';

/** The private keys of the desk, DER in base64, as they are kept among its secrets. */
export const deskKeysSchema = z.object({ signKey: z.string(), sealKey: z.string() });
export type DeskKeys = Readonly<z.infer<typeof deskKeysSchema>>;

export interface MailboxLineDeps
  extends
    Pick<MailboxDrainDeps, 'rules' | 'steadyMs' | 'now' | 'onChange' | 'log'>,
    Pick<KnownMailboxDeps, 'onRestored' | 'elapsed'> {
  readonly store: Store;
  readonly taker: RequestTaker;
  readonly uptimeMs: () => number;
  readonly bootId: string | null;
}

export interface MailboxLine {
  readonly wire: MailboxWire;
  readonly client: MailboxClient;
  readonly drain: MailboxDrain;
}

/** Does not begin yet. @returns null where a key is none */
export function createMailboxLine(
  deps: MailboxLineDeps,
  row: MailboxRow,
  keys: DeskKeys,
): MailboxLine | null {
  const { store, taker, log, now, uptimeMs, bootId } = deps;
  const mailboxKey = readPublicKey(row.publicKey, 'ed25519');
  if (mailboxKey === null) return null;
  const wire = createMailboxWire(row.url, uptimeMs);
  const client = new MailboxClient({
    wire,
    mailboxId: row.mailboxId,
    mailboxKey,
    deskKey: readPrivateKey(keys.signKey),
  });
  // Names of runs are the mailbox's to choose: it must not choose those of others.
  const sourceOf = (run: string): string => `${row.id}/${run}`;
  const pages = new PageTaker({
    taker,
    opener: new RequestOpener(readPrivateKey(keys.sealKey)),
    sourceOf,
    instantAt: (at) => ({ wallMs: now() - (uptimeMs() - at), uptimeMs: at, bootId }),
    onNotStored: (error) => {
      log.error({ err: error }, 'requests of a mailbox could not be stored, will try again');
      drain.notStored(error);
    },
    log,
  });
  const known = new KnownMailbox({
    ...deps,
    positionIn: (run) => taker.positionIn(sourceOf(run)),
    seen: row,
    saveSeen: (seen) => {
      store.redoable(() => {
        store.mailboxes.saveSeen(row.id, seen);
      });
    },
  });
  const drain: MailboxDrain = new MailboxDrain({ ...deps, client, known, pages });
  return { wire, client, drain };
}
