/** Reads what the broker gives out into `Gathered`, and hands it to the store in order. */
import type { JsMsg } from '@nats-io/jetstream';
import { type Message, readMessage } from '../../../platform/broker-link/broker-message.ts';
import { SPOOL_QUEUES } from '../../../platform/gate-link/gate-messages.ts';
import type { Log } from '../../../platform/log.ts';
import { onAbort } from '../../../platform/on-abort.ts';
import type { RequestOpener } from '../../../platform/mailbox-link/sealed-request.ts';
import type { NumberedRequest } from '../../../platform/spool/spooled-request.ts';
import type { RequestTaker } from '../../parse/request-taker.ts';
import { openedRequest } from '../opened-request.ts';
import { type BatchesDeps, takeInBatches } from '../take-in-batches.ts';
import { Gathered } from './gathered.ts';
import type { JoinedMailboxes } from './joined-mailboxes.ts';
import { lineOf, lostOf, type NumberRange } from './lost-numbers.ts';
import { partsOfSource, positionOfLine, sourceOf } from './source-of.ts';

/** Of a mailbox that has not said yet who it is: it does so before it publishes, by another way. */
const UNKNOWN_AGAIN_MS = 2_000;
const MOST_UNKNOWN = 10;
/** Of these at a time: a stranger may send any number, and nobody else would get through. */
const MOST_UNKNOWN_NOW = 500;
const NANOS_PER_MS = 1_000_000n;
/** So often strangers are written down, whatever they send. */
const TELL_REFUSED_MS = 60_000;
/** Of what somebody else made up. */
const MOST_SHOWN = 200;
/** What there was no room for is given again after that. */
const HELD_AGAIN_MS = 5_000;
/** More is not kept here before something of it is durable. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface BrokerMessagesDeps extends BatchesDeps {
  readonly taker: RequestTaker;
  readonly joined: JoinedMailboxes;
  readonly opener: RequestOpener;
  /** Whether this desk sent it to itself, to try the way. */
  readonly isOwnTest: (head: Buffer, request: string) => boolean;
  readonly now: () => number;
  readonly uptimeMs: () => number;
  readonly bootId: string | null;
  readonly onTaken: () => void;
  readonly log: Log;
}

export class BrokerMessages {
  readonly #deps: BrokerMessagesDeps;
  readonly gathered = new Gathered();
  /** Messages of mailboxes that nobody knows yet, by their numbers at the broker. */
  readonly #unknown = new Set<number>();
  #refused = 0;
  #toldRefusedAt = Number.NEGATIVE_INFINITY;
  #unreadable = 0;
  #some = Promise.withResolvers<void>();
  #room = Promise.withResolvers<void>();

  constructor(deps: BrokerMessagesDeps) {
    this.#deps = deps;
  }

  get refused(): number {
    return this.#refused;
  }

  get unreadable(): number {
    return this.#unreadable;
  }

  /** There may be more that can be taken over. */
  lookAgain(): void {
    this.#some.resolve();
  }

  /** Reads until the messages end or the signal does. @throws Error of the broker */
  async read(messages: AsyncIterable<JsMsg>, signal: AbortSignal): Promise<void> {
    onAbort(signal, () => {
      this.#room.resolve();
    });
    this.#unknown.clear();
    for await (const message of messages) {
      if (!signal.aborted && this.gathered.bytes > MOST_BYTES) {
        this.#room = Promise.withResolvers<void>();
        this.#some.resolve();
        await this.#room.promise;
      }
      if (signal.aborted) return;
      this.#add(message);
      this.#some.resolve();
    }
  }

  /** Takes over what can be, as it comes. @param aheadMs how far the broker's clock is ahead. @throws an AbortError */
  async take(aheadMs: () => number, signal: AbortSignal): Promise<void> {
    onAbort(signal, () => {
      this.#some.resolve();
    });
    while (!signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      await this.#some.promise;
      this.#some = Promise.withResolvers<void>();
      for (const source of this.gathered.sources()) {
        signal.throwIfAborted();
        // oxlint-disable-next-line no-await-in-loop -- one source after the other
        await this.#takeSource(source, aheadMs(), signal);
      }
      this.#room.resolve();
    }
  }

  async #takeSource(source: string, aheadMs: number, signal: AbortSignal): Promise<void> {
    const { onTaken } = this.#deps;
    const { lost, position } = this.#placeOf(source);
    const { takeable, throughSequence } = this.gathered.next(source, position, lost);
    const there = takeable.flatMap((each) => (each === null ? [] : [each]));
    if (throughSequence > position) {
      const receivedAt = new Map(there.map((each) => [each.request.sequence, each.receivedAtMs]));
      const taken = await takeInBatches(this.#deps, {
        source,
        afterSequence: position,
        throughSequence,
        sealed: there.map(({ request }) => request),
        open: (sealed) => this.#opened(sealed, source, (receivedAt.get(sealed.sequence) ?? 0) - aheadMs),
        signal,
      });
      this.#unreadable += taken.unreadable + takeable.length - there.length;
      onTaken();
    }
    this.gathered.acknowledge(source, Math.max(position, throughSequence));
  }

  /** Up to where all is here of a source, and what was given up of it. */
  #placeOf(source: string): { readonly position: number; readonly lost: readonly NumberRange[] } {
    const { taker, joined } = this.#deps;
    const { mailboxId, line } = partsOfSource(source);
    return {
      position: positionOfLine(mailboxId, line, (each) => taker.positionIn(each)),
      lost: lostOf(joined.find(mailboxId)?.stored.lost ?? {}, line),
    };
  }

  #add(message: JsMsg): void {
    const owner = ownerIn(message.subject);
    const known = owner === null ? null : this.#deps.joined.find(owner.mailboxId);
    if (owner === null || known === null) {
      const isLost = owner === null || this.#deps.joined.isRemoved(owner.mailboxId);
      if (isLost || message.info.deliveryCount > MOST_UNKNOWN || this.#isUnknownFull(message.seq))
        this.#refuse(message);
      else message.nak(UNKNOWN_AGAIN_MS);
      return;
    }
    this.#unknown.delete(message.seq);
    const read: Message | null = readMessage(known.messageKey, owner, Buffer.from(message.data));
    if (read === null) {
      this.#refuse(message);
      return;
    }
    const { run, sequence, after } = read.head;
    const source = sourceOf(owner.mailboxId, lineOf(run, sequence, known.stored.lost));
    // What waits for something that does not come must not fill the memory of everybody else.
    if (this.gathered.bytes > MOST_BYTES && after > this.#placeOf(source).position) {
      message.nak(HELD_AGAIN_MS);
      return;
    }
    this.gathered.add(source, {
      message: read,
      takenAtMs: Number(message.timestampNanos / NANOS_PER_MS),
      ack: () => {
        message.ack();
      },
    });
  }

  /** What was let go of a mailbox that joins after all it publishes again. */
  #isUnknownFull(sequence: number): boolean {
    if (this.#unknown.has(sequence)) return false;
    if (this.#unknown.size >= MOST_UNKNOWN_NOW) return true;
    this.#unknown.add(sequence);
    return false;
  }

  /** Whoever sent it, it is given out no more. */
  #refuse(message: JsMsg): void {
    this.#unknown.delete(message.seq);
    this.#refused += 1;
    // With a reason behind it nats-server before 2.10 does not know the word, and gives it again and again.
    message.term();
    const { uptimeMs, log } = this.#deps;
    if (uptimeMs() - this.#toldRefusedAt < TELL_REFUSED_MS) return;
    this.#toldRefusedAt = uptimeMs();
    log.warn(
      { subject: message.subject.slice(0, MOST_SHOWN), refused: this.#refused },
      'messages of the broker are from no mailbox of this desk',
    );
  }

  /** @param receivedAtMs by this computer's clock */
  #opened(sealed: NumberedRequest, source: string, receivedAtMs: number): readonly NumberedRequest[] {
    const { opener, isOwnTest, now, uptimeMs, bootId, log } = this.#deps;
    const opened = opener.open(sealed);
    if (opened === null) {
      log.error({ source, sequence: sealed.sequence }, 'a request of the broker is not sealed to this desk');
      return [];
    }
    const request = openedRequest(
      opened,
      sealed.sequence,
      isOwnTest(opened.head, `${source} ${sealed.sequence}`),
    );
    // What no clock has ever shown says nothing: then it counts from now.
    const toldMs = now() - receivedAtMs;
    const agoMs = toldMs >= 0 && receivedAtMs > 0 ? toldMs : 0;
    return [
      {
        ...request,
        receivedAtMs: Math.round(now() - agoMs),
        uptimeMs: uptimeMs() - agoMs,
        facts: { ...request.facts, bootId },
      },
    ];
  }
}

function ownerIn(subject: string): { readonly queue: string; readonly mailboxId: string } | null {
  const [, queue, mailboxId, ...more] = subject.split('.');
  const isQueue = SPOOL_QUEUES.some((each) => each === queue);
  if (queue === undefined || mailboxId === undefined || more.length > 0 || !isQueue) return null;
  return { queue, mailboxId };
}
