/** The mailboxes that this desk is paired with: pairs, drains and unpairs them. */
import type { CodedMailbox, CodedNotice } from '../../../shared/contract/coded-views.ts';
import { type MailboxId, mailboxIdSchema } from '../../../shared/domain/ids.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { Log } from '../../platform/log.ts';
import { readPairingCode } from '../../../shared/domain/mailbox/pairing-code.ts';
import type { PlainRules } from '../../platform/mailbox-link/rules-text.ts';
import { UserError } from '../../platform/user-error.ts';
import type { RequestTaker } from '../parse/request-taker.ts';
import type { SecretBook } from '../secrets/secret-book.ts';
import type { MailboxRow } from '../store/mailboxes-table.ts';
import type { Store } from '../store/store.ts';
import { letGo, mustBeDrained, wipeMailbox } from './end-pairing.ts';
import { readMailboxUrl } from '../../../shared/domain/mailbox/mailbox-url.ts';
import { createMailboxLine, deskKeysSchema, type MailboxLine, type MailboxLineDeps } from './mailbox-line.ts';
import { mailboxView } from './mailbox-view.ts';
import { createMailboxWire } from './mailbox-wire.ts';
import { pairMailbox } from './pair-mailbox.ts';
import { SleepWatch } from './sleep-watch.ts';

/** So long a pairing waits for the mailbox to have the rules. */
const FIRST_ROUND_MS = 3_000;

export interface MailboxesDeps {
  readonly store: Store;
  readonly secrets: SecretBook;
  readonly taker: RequestTaker;
  /** See `MailboxDrainDeps`. */
  readonly rules: () => PlainRules;
  readonly newId: IdSource;
  readonly now: () => number;
  readonly steadyMs: () => number;
  readonly uptimeMs: () => number;
  readonly bootId: string | null;
  readonly elapsed: () => number;
  readonly hasNetwork: () => boolean;
  readonly onChange: () => void;
  /** One was paired or unpaired: the address that networks send to may be another. */
  readonly onPaired: () => void;
  /** See `MailboxLineDeps`. */
  readonly onCover: () => void;
  /** The disk of one was put back: there is another notice. */
  readonly onRestored: () => void;
  readonly log: Log;
}

/** One of them while the desk runs; `line` is null where its keys cannot be read. */
interface Known {
  readonly row: MailboxRow;
  readonly line: MailboxLine | null;
}

export class Mailboxes {
  readonly #deps: MailboxesDeps;
  readonly #known = new Map<MailboxId, Known>();
  readonly #restored = new Map<MailboxId, { readonly url: string; readonly missing: number }>();
  readonly #sleep: SleepWatch;
  #isStarted = false;

  constructor(deps: MailboxesDeps) {
    this.#deps = deps;
    this.#sleep = new SleepWatch(deps, () => {
      this.wake();
    });
  }

  start(): void {
    this.#isStarted = true;
    for (const row of this.#deps.store.mailboxes.all()) this.#begin(row);
    this.#sleep.start();
  }

  async stop(): Promise<void> {
    this.#isStarted = false;
    this.#sleep.stop();
    await Promise.all([...this.#known.values()].map(async (each) => end(each)));
    this.#known.clear();
  }

  /** The computer woke up, or its network changed: a line that is dead is noticed at once. */
  wake(): void {
    for (const { line } of this.#known.values()) {
      line?.drain.wake();
      line?.watch.wake();
    }
  }

  /** There may be other rules than before. */
  rulesChanged(): void {
    for (const { line } of this.#known.values()) if (line?.drain.hasRules === false) line.drain.wake();
  }

  list(): readonly CodedMailbox[] {
    return [...this.#known.values()].map((each) => this.#viewOf(each));
  }

  /**
   * Where a test postback is sent to, with a token that marks it; null where there is no mailbox.
   * @param id null for the one that postback URLs begin with
   * @throws UserError
   */
  testWay(id: MailboxId | null): { readonly url: string; readonly token: string } | null {
    const known = id === null ? this.#newest : this.#known.get(id);
    if (known === undefined) {
      if (id === null) return null;
      throw new UserError('NOT_FOUND', { code: 'mailbox_not_found', id });
    }
    const { row, line } = known;
    if (line === null) throw new UserError('CONFLICT', { code: 'mailbox_keys_unreadable' });
    return { url: row.url, token: line.tests.createToken() };
  }

  /** The one that was paired last: postback URLs begin with its address. */
  get #newest(): Known | undefined {
    return [...this.#known.values()].at(-1);
  }

  #viewOf(known: Known): CodedMailbox {
    return mailboxView(known.row, known.line, known === this.#newest);
  }

  notices(): readonly CodedNotice[] {
    return [...this.#restored.values()].map((each) => ({ code: 'mailbox_restored', ...each }));
  }

  /** @throws UserError */
  async pair(typedUrl: string, typedCode: string): Promise<CodedMailbox> {
    const { store, secrets, newId, now } = this.#deps;
    const read = readMailboxUrl(typedUrl);
    if (read.kind === 'refused') throw new UserError('BAD_REQUEST', { code: read.code });
    const { url } = read;
    const code = readPairingCode(typedCode);
    if (code === null) throw new UserError('BAD_REQUEST', { code: 'mailbox_code_invalid' });
    if ([...this.#known.values()].some(({ row }) => row.url === url))
      throw new UserError('CONFLICT', { code: 'mailbox_exists' });
    const wire = createMailboxWire(url, this.#deps.uptimeMs);
    const paired = await pairMailbox(wire, code).finally(() => {
      void wire.close();
    });
    const row: MailboxRow = {
      id: mailboxIdSchema.parse(newId()),
      url,
      mailboxId: paired.mailboxId,
      publicKey: paired.publicKey,
      pairedAtMs: now(),
      lastDrainAtMs: null,
      runs: { requests: [], keyless: [] },
      restored: null,
    };
    try {
      store.transaction(() => {
        store.mailboxes.insert(row);
        store.mailboxCovers.begin(row.id, url, row.pairedAtMs);
        secrets.set(secretName(row.id), JSON.stringify(paired.keys));
      });
    } catch (error) {
      const line = createMailboxLine({ ...this.#deps, onRestored: () => undefined }, row, paired.keys);
      await letGo(line, this.#deps.log);
      throw error;
    }
    const known = this.#begin(row);
    this.#deps.onPaired();
    await Promise.race([known.line?.drain.firstRound(), pauseFor(FIRST_ROUND_MS)]);
    this.#deps.onChange();
    return this.#viewOf(known);
  }

  /**
   * @param isWiped the mailbox deletes everything; else it is only forgotten here
   * @param isDiscarded what waits in it may be lost
   * @throws UserError; then it is still there
   */
  async unpair(id: MailboxId, isWiped: boolean, isDiscarded: boolean): Promise<void> {
    const { store, secrets, now } = this.#deps;
    const known = this.#known.get(id);
    if (known === undefined) throw new UserError('NOT_FOUND', { code: 'mailbox_not_found', id });
    if (isWiped) await wipeMailbox(known.line, isDiscarded);
    else if (!isDiscarded) mustBeDrained(known.line?.drain.known.waiting ?? 0);
    await end(known);
    store.transaction(() => {
      store.mailboxes.remove(id);
      store.mailboxCovers.end(id, now());
      secrets.set(secretName(id), '');
    });
    this.#known.delete(id);
    this.#restored.delete(id);
    this.#deps.onPaired();
    this.#deps.onChange();
  }

  #begin(row: MailboxRow): Known {
    const known: Known = { row, line: this.#lineOf(row) };
    this.#known.set(row.id, known);
    const { line } = known;
    if (this.#isStarted && line !== null) {
      line.drain.start();
      void watchFromFirstRound(line);
    }
    return known;
  }

  #lineOf(row: MailboxRow): MailboxLine | null {
    const keys = this.#deps.secrets.get(secretName(row.id));
    if (keys === null) return null;
    const deps: MailboxLineDeps = {
      ...this.#deps,
      onRestored: (missing) => {
        this.#restored.set(row.id, { url: row.url, missing });
        this.#deps.onRestored();
      },
    };
    return createMailboxLine(deps, row, deskKeysSchema.parse(JSON.parse(keys)));
  }
}

function secretName(id: MailboxId): string {
  return `mailbox/${id}`;
}

/** Before it has rules it receives nothing, and a probe would find just that. */
async function watchFromFirstRound({ drain, watch }: MailboxLine): Promise<void> {
  await drain.firstRound();
  watch.start();
}

async function end({ line }: Known): Promise<void> {
  await Promise.all([line?.drain.stop(), line?.watch.stop()]);
  await line?.wire.close();
}

async function pauseFor(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, ms).unref();
  await promise;
}
