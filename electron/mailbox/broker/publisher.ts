/**
 * Publishes what a mailbox keeps, in order, a window at a time. A request is done with only when the broker has said that
 * it has it; of a window in which one fails all behind it go again, under the same names.
 */
import { lapse } from '../../../shared/domain/time/instant.ts';
import { subjectOf } from '../../../shared/domain/broker/broker-names.ts';
import { encodeMessages } from '../../platform/broker-link/broker-message.ts';
import { type OpenBroker, REPLY_MS } from '../../platform/broker-link/open-broker.ts';
import { SPOOL_QUEUES, type SpoolQueue } from '../../platform/gate-link/gate-messages.ts';
import type { NumberedRequest } from '../../platform/spool/spooled-request.ts';
import type { SystemClocks } from '../../platform/steady-clock.ts';
import type { Holdings } from '../holdings.ts';
import type { BrokerFile } from './broker-file.ts';

/** So much is under way at a time: little enough that a desk keeps what comes out of order in its memory. */
const WINDOW = { count: 256, bytes: 2 * 1024 * 1024 } as const;

export interface PublisherDeps {
  readonly stream: string;
  readonly mailboxId: string;
  readonly messageKey: Buffer;
  readonly holdings: Pick<Holdings, 'runsOf' | 'read' | 'more' | 'acknowledged'>;
  readonly file: BrokerFile;
  readonly clocks: SystemClocks;
}

export class Publisher {
  readonly #deps: PublisherDeps;
  /** Of each queue the last number that was really sent: some may be damaged on the disk. */
  readonly #sent: Record<SpoolQueue, number>;
  #unreadable = 0;
  #waiting = new AbortController();

  constructor(deps: PublisherDeps) {
    this.#deps = deps;
    const { file } = deps;
    this.#sent = { requests: file.published('requests'), keyless: file.published('keyless') };
  }

  /** Of each queue up to where the broker has confirmed what could be read. */
  get sent(): Readonly<Record<SpoolQueue, number>> {
    return this.#sent;
  }

  /** How many could not be read any more from the disk. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Goes on behind these numbers. */
  goBackTo(places: Readonly<Record<SpoolQueue, number>>): void {
    for (const queue of SPOOL_QUEUES) {
      this.#sent[queue] = places[queue];
      this.#deps.file.notePublished(queue, places[queue]);
    }
    this.#waiting.abort();
  }

  /** Until the signal ends it. @throws Error of the broker; Error of the file system */
  async run(broker: OpenBroker, signal: AbortSignal): Promise<void> {
    const end = (): void => {
      this.#waiting.abort();
    };
    signal.addEventListener('abort', end);
    try {
      while (!signal.aborted) {
        this.#waiting = new AbortController();
        // Asked before it is read: what comes meanwhile is not missed.
        const more = this.#deps.holdings.more(this.#waiting.signal);
        // oxlint-disable-next-line no-await-in-loop -- one window after the other keeps the order
        const isMore = await this.#publishWindows(broker);
        if (isMore) this.#waiting.abort();
        // oxlint-disable-next-line no-await-in-loop -- the same
        await more;
      }
    } finally {
      signal.removeEventListener('abort', end);
      this.#waiting.abort();
    }
  }

  async #publishWindows(broker: OpenBroker): Promise<boolean> {
    let isMore = false;
    for (const queue of SPOOL_QUEUES) {
      // oxlint-disable-next-line no-await-in-loop -- the same
      if (await this.#publishWindow(broker, queue)) isMore = true;
    }
    return isMore;
  }

  /** @returns whether there was something */
  async #publishWindow(broker: OpenBroker, queue: SpoolQueue): Promise<boolean> {
    const { holdings, file } = this.#deps;
    this.#passOverDurable(queue);
    const from = file.published(queue);
    const run = holdings.runsOf(queue).find(({ throughSequence }) => throughSequence > from);
    if (run === undefined) return false;
    const { requests, throughSequence, unreadable } = holdings.read(queue, from, WINDOW);
    const first = this.#sent[queue] >= run.fromSequence ? this.#sent[queue] : 0;
    const afters = [first, ...requests.map(({ sequence }) => sequence)];
    const results = await Promise.allSettled(
      requests.map(async (request, index) =>
        this.#publish(broker, queue, { run: run.id, after: afters[index] ?? 0 }, request),
      ),
    );
    // It was told meanwhile to go on elsewhere.
    if (file.published(queue) !== from) return true;
    const failedAt = results.findIndex(({ status }) => status === 'rejected');
    const done = failedAt === -1 ? requests : requests.slice(0, failedAt);
    this.#sent[queue] = done.at(-1)?.sequence ?? this.#sent[queue];
    file.notePublished(queue, failedAt === -1 ? throughSequence : (done.at(-1)?.sequence ?? from));
    const failed = results[failedAt];
    if (failed?.status === 'rejected') throw failed.reason;
    this.#unreadable += unreadable;
    return true;
  }

  /** What the desk has need not be confirmed any more: a stream may take all and confirm nothing. */
  #passOverDurable(queue: SpoolQueue): void {
    const { holdings, file } = this.#deps;
    const durable = holdings.acknowledged[queue];
    if (durable <= file.published(queue)) return;
    this.#sent[queue] = durable;
    file.notePublished(queue, durable);
  }

  async #publish(
    broker: OpenBroker,
    queue: SpoolQueue,
    place: { readonly run: string; readonly after: number },
    request: NumberedRequest,
  ): Promise<void> {
    const { stream, mailboxId, messageKey, file } = this.#deps;
    const owner = { queue, mailboxId };
    const messages = encodeMessages(
      messageKey,
      owner,
      { ...place, ageMs: this.#ageMs(request) },
      request,
      broker.maxBytes,
    );
    const { round } = file.now;
    const name = `${mailboxId}/${place.run}:${request.sequence}${round === 0 ? '' : `/${round}`}`;
    const acks = await Promise.all(
      messages.map(async (message, part) =>
        broker.stream.publish(subjectOf(stream, queue, mailboxId), message, {
          // Cut in other parts it is another message to the broker: its limit may have changed meanwhile.
          msgID: messages.length === 1 ? name : `${name}#${part}/${messages.length}`,
          expect: { streamName: stream },
          timeout: REPLY_MS,
        }),
      ),
    );
    const known = file.now.stream;
    if (known === null) return;
    const lastSequence = Math.max(known.lastSequence, ...acks.map(({ seq }) => seq));
    if (lastSequence > known.lastSequence) file.note({ stream: { ...known, lastSequence } });
  }

  #ageMs({ receivedAtMs, uptimeMs, facts }: NumberedRequest): number {
    const { now, uptimeMs: uptimeNow, bootId } = this.#deps.clocks;
    const at = { wallMs: receivedAtMs, uptimeMs, bootId: facts.bootId };
    return Math.max(0, Math.round(lapse(at, { wallMs: now(), uptimeMs: uptimeNow(), bootId }).ms));
  }
}
