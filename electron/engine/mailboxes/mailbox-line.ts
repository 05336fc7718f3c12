/** All that runs for one mailbox: its wire, its calls and its drain. */
import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { readPrivateKey, readPublicKey } from '../../platform/mailbox-link/link-keys.ts';
import { RequestOpener } from '../../platform/mailbox-link/sealed-request.ts';
import type { RequestTaker } from '../parse/request-taker.ts';
import type { MailboxRow } from '../store/mailboxes-table.ts';
import type { Store } from '../store/store.ts';
import { KnownMailbox, type KnownMailboxDeps } from './known-mailbox.ts';
import { MailboxClient } from './mailbox-client.ts';
import { type DrainState, MailboxDrain, type MailboxDrainDeps } from './mailbox-drain.ts';
import { probeMailbox } from './mailbox-probe.ts';
import { MailboxWatch, type MailboxWatchDeps } from './mailbox-watch.ts';
import { createMailboxWire, type MailboxWire } from './mailbox-wire.ts';
import { createOwnMailboxTests, type OwnMailboxTests } from './own-mailbox-tests.ts';
import { PageTaker } from './page-taker.ts';

/** The private keys of the desk, DER in base64, as they are kept among its secrets. */
export const deskKeysSchema = z.object({ signKey: z.string(), sealKey: z.string() });
export type DeskKeys = Readonly<z.infer<typeof deskKeysSchema>>;

export interface MailboxLineDeps
  extends
    Pick<MailboxDrainDeps, 'rules' | 'steadyMs' | 'now' | 'onChange' | 'log'>,
    Pick<KnownMailboxDeps, 'onRestored' | 'elapsed'>,
    Pick<MailboxWatchDeps, 'hasNetwork'> {
  /** When it received is known to be another than before. */
  readonly onCover: () => void;
  readonly store: Store;
  readonly taker: RequestTaker;
  readonly uptimeMs: () => number;
  readonly bootId: string | null;
}

export interface MailboxLine {
  readonly wire: MailboxWire;
  readonly client: MailboxClient;
  readonly drain: MailboxDrain;
  readonly watch: MailboxWatch;
  readonly tests: OwnMailboxTests;
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
  const deskKey = readPrivateKey(keys.signKey);
  const wire = createMailboxWire(row.url, uptimeMs);
  const tests = createOwnMailboxTests({ private: deskKey, public: createPublicKey(deskKey) });
  const probed = { url: row.url, mailboxId: row.mailboxId, mailboxKey, deskKey };
  const watch = new MailboxWatch({
    ...deps,
    probe: (signal) => probeMailbox(probed, signal),
    book: store.mailboxCovers.all().find(({ id }) => id === row.id) ?? { pauses: [], unreachable: [] },
    save: (knownUntilMs, book) => {
      store.redoable(() => {
        store.mailboxCovers.note(row.id, knownUntilMs, book);
      });
      deps.onCover();
    },
  });
  const client = new MailboxClient({
    wire,
    mailboxId: row.mailboxId,
    mailboxKey,
    deskKey,
  });
  // Names of runs are the mailbox's to choose: it must not choose those of others.
  const sourceOf = (run: string): string => `${row.id}/${run}`;
  const pages = new PageTaker({
    taker,
    opener: new RequestOpener(readPrivateKey(keys.sealKey)),
    sourceOf,
    isOwnTest: (head, request) => tests.take(head, request),
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
    onSaid: (said) => {
      watch.noteSaid(said);
    },
    saveSeen: (seen) => {
      store.redoable(() => {
        store.mailboxes.saveSeen(row.id, seen);
      });
    },
  });
  let lastKind: DrainState['kind'] = 'connecting';
  const drain: MailboxDrain = new MailboxDrain({
    ...deps,
    client,
    known,
    pages,
    onChange: () => {
      const { kind } = drain.state;
      // Whether postbacks still come through, or do again, is asked at once.
      if (kind !== lastKind && lastKind !== 'connecting') watch.wake();
      lastKind = kind;
      deps.onChange();
    },
  });
  return { wire, client, drain, watch, tests };
}
