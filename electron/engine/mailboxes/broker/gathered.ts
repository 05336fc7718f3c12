/**
 * Messages of the broker until they can be taken over: in whatever order they come, each waits until all that it follows
 * is durable. In memory only; the broker has them until they are acknowledged.
 */
import { type Message, requestOf } from '../../../platform/broker-link/broker-message.ts';
import type { NumberedRequest } from '../../../platform/spool/spooled-request.ts';
import { type NumberRange, passOver } from './lost-numbers.ts';
import { sourceOf } from './source-of.ts';

/** What is acknowledged to the broker. */
export interface Acknowledgeable {
  readonly ack: () => void;
}

/** How a message came. */
export interface Arrival extends Acknowledgeable {
  readonly message: Message;
  /** When the broker took it, by the broker's clock, UTC milliseconds. */
  readonly takenAtMs: number;
}

interface Held {
  readonly arrivals: Map<number, Arrival>;
  readonly parts: number;
  readonly after: number;
}

export interface Takeable {
  readonly request: NumberedRequest;
  /** When the mailbox received it, by the broker's clock. */
  readonly receivedAtMs: number;
}

export interface NextOfSource {
  /** In order, without a gap behind what is durable; `null` for what is no request, though its mailbox sent it. */
  readonly takeable: readonly (Takeable | null)[];
  readonly throughSequence: number;
}

export class Gathered {
  readonly #sources = new Map<string, Map<number, Held>>();
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  sources(): readonly string[] {
    return [...this.#sources.keys()];
  }

  /** The lines of a mailbox that something is here of. */
  linesOf(mailboxId: string): readonly string[] {
    const prefix = sourceOf(mailboxId, '');
    return this.sources().flatMap((source) =>
      source.startsWith(prefix) ? [source.slice(prefix.length)] : [],
    );
  }

  /** How many wait for something before them. */
  countOf(source: string): number {
    return this.#sources.get(source)?.size ?? 0;
  }

  get count(): number {
    return [...this.#sources.values()].reduce((sum, held) => sum + held.size, 0);
  }

  /** Of them the messages, of which one that is long has many: the broker counts these. */
  get messageCount(): number {
    return [...this.#sources.values()].reduce(
      (sum, held) => [...held.values()].reduce((all, { arrivals }) => all + arrivals.size, sum),
      0,
    );
  }

  /** One that comes once more takes the place of the one before. */
  add(source: string, arrival: Arrival): void {
    const { sequence, after, part, parts } = arrival.message.head;
    const held = this.#sources.get(source) ?? new Map<number, Held>();
    this.#sources.set(source, held);
    const known = held.get(sequence);
    // Sent again behind another number, or cut in other parts.
    const isSame = known?.parts === parts && known.after === after;
    const one: Held = isSame ? known : { arrivals: new Map<number, Arrival>(), parts, after };
    if (known !== undefined && !isSame) this.#release(known);
    const before = one.arrivals.get(part);
    this.#bytes += arrival.message.chunk.length - (before?.message.chunk.length ?? 0);
    one.arrivals.set(part, arrival);
    held.set(sequence, one);
  }

  /** What can be taken over. @param position up to where the source is durable. @param lost what was given up of it */
  next(source: string, position: number, lost: readonly NumberRange[] = []): NextOfSource {
    const takeable: (Takeable | null)[] = [];
    let through = passOver(position, lost);
    for (const [sequence, one] of this.#inOrder(source)) {
      if (sequence <= through) continue;
      if (one.after > through || one.arrivals.size < one.parts) break;
      takeable.push(takeableOf(one));
      through = passOver(sequence, lost);
    }
    return { takeable, throughSequence: through };
  }

  /** The numbers that what is here waits for, at most; those between may never have been given away. */
  missing(source: string, position: number, lost: readonly NumberRange[] = []): readonly NumberRange[] {
    const ranges: NumberRange[] = [];
    let through = passOver(position, lost);
    for (const [sequence, { after, arrivals, parts }] of this.#inOrder(source)) {
      if (sequence <= through) continue;
      if (after > through) ranges.push({ fromSequence: through + 1, throughSequence: after });
      // Nothing lies between it and what it follows: a range that began at it would not be reached.
      if (arrivals.size < parts)
        ranges.push({ fromSequence: Math.max(through, after) + 1, throughSequence: sequence });
      through = passOver(sequence, lost);
    }
    return ranges;
  }

  /** Acknowledges all up to a number: it is durable, or was so before. */
  acknowledge(source: string, throughSequence: number): void {
    const held = this.#sources.get(source);
    for (const [sequence, one] of held ?? []) {
      if (sequence > throughSequence) continue;
      this.#release(one);
      held?.delete(sequence);
    }
    if (held?.size === 0) this.#sources.delete(source);
  }

  /**
   * Acknowledges what waits of a source and came before a moment: its mailbox publishes it once more, so that it need
   * not fill what the broker gives out at a time.
   */
  letGo(source: string, beforeMs: number): void {
    const held = this.#sources.get(source);
    for (const [sequence, one] of held ?? []) {
      if ([...one.arrivals.values()].some(({ takenAtMs }) => takenAtMs >= beforeMs)) continue;
      this.#release(one);
      held?.delete(sequence);
    }
    if (held?.size === 0) this.#sources.delete(source);
  }

  /** Acknowledges all of a mailbox that nobody wants any more. */
  letGoOf(mailboxId: string): void {
    for (const line of this.linesOf(mailboxId))
      this.letGo(sourceOf(mailboxId, line), Number.POSITIVE_INFINITY);
  }

  /** Forgets what the broker gives again by itself, as its connection is over. */
  forgetAll(): void {
    this.#sources.clear();
    this.#bytes = 0;
  }

  #inOrder(source: string): readonly (readonly [number, Held])[] {
    return [...(this.#sources.get(source) ?? [])].toSorted(([one], [other]) => one - other);
  }

  #release({ arrivals }: Held): void {
    for (const { ack, message } of arrivals.values()) {
      ack();
      this.#bytes -= message.chunk.length;
    }
  }
}

function takeableOf({ arrivals }: Held): Takeable | null {
  const inOrder = [...arrivals.values()].toSorted(
    (one, other) => one.message.head.part - other.message.head.part,
  );
  const request = requestOf(inOrder.map(({ message }) => message));
  const [first] = inOrder;
  if (request === null || first === undefined) return null;
  return { request, receivedAtMs: first.takenAtMs - first.message.head.ageMs };
}
