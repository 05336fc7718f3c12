/** What is given up and comes all the same, whole or in part, is taken once; what is given up of it again lets the rest go. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gathered } from '../../../electron/engine/mailboxes/broker/gathered.ts';
import {
  addLost,
  completeThrough,
  lineOf,
  type LostNumbers,
  lostOf,
  stillLost,
} from '../../../electron/engine/mailboxes/broker/lost-numbers.ts';
import {
  partsOfSource,
  positionOfLine,
  sourceOf,
} from '../../../electron/engine/mailboxes/broker/source-of.ts';
import type { Message } from '../../../electron/platform/broker-link/broker-message.ts';
import { encodeRecord } from '../../../electron/platform/spool/spool-record.ts';
import { someRequest } from '../../fixtures/spooled.ts';

const MAILBOX = 'a-mailbox-of-tests';
const RUN = 'run-of-the-tests';

/** What the desk does with messages, without broker and store. */
class Reader {
  readonly gathered = new Gathered();
  readonly taken: number[] = [];
  readonly #positions = new Map<string, number>();
  lost: LostNumbers = {};

  readonly positionIn = (source: string): number => this.#positions.get(source) ?? 0;
  readonly positionOf = (line: string): number => positionOfLine(MAILBOX, line, this.positionIn);

  arrive(message: Message): void {
    const line = lineOf(RUN, message.head.sequence, this.lost);
    this.gathered.add(sourceOf(MAILBOX, line), { message, takenAtMs: 1, ack: () => undefined });
    this.#take();
  }

  /** As a person does whose mailbox is gone: all that is missing of what something waits for. */
  giveUp(): void {
    for (const line of this.gathered.linesOf(MAILBOX)) {
      const missing = this.gathered.missing(
        sourceOf(MAILBOX, line),
        this.positionOf(line),
        lostOf(this.lost, line),
      );
      this.lost = { ...this.lost, [line]: addLost(lostOf(this.lost, line), missing) };
    }
    this.#take();
  }

  #take(): void {
    for (const source of this.gathered.sources()) {
      const { line } = partsOfSource(source);
      const position = this.positionOf(line);
      const { takeable, throughSequence } = this.gathered.next(source, position, lostOf(this.lost, line));
      for (const each of takeable) if (each !== null) this.taken.push(each.request.sequence);
      if (throughSequence > position) this.#positions.set(source, throughSequence);
      this.gathered.acknowledge(source, Math.max(position, throughSequence));
    }
  }
}

/** Each follows the one before it. @param parts that each comes in */
function messagesOf(sequences: readonly number[], parts: number): readonly Message[] {
  return sequences.flatMap((sequence, index) => {
    const record = encodeRecord({ ...someRequest(''), sequence });
    const size = Math.ceil(record.length / parts);
    return Array.from({ length: parts }, (_, part) => ({
      head: { run: RUN, sequence, after: sequences[index - 1] ?? 0, ageMs: 0, part, parts },
      chunk: record.subarray(part * size, (part + 1) * size),
    }));
  });
}

test('a range that comes back in part and is given up again lets go what came of it', () => {
  const reader = new Reader();
  const all = messagesOf([1, 2, 3, 4, 5, 6, 7], 1);
  for (const at of [0, 1, 6]) reader.arrive(all[at] as Message);
  expect(reader.taken).toEqual([1, 2]);
  reader.giveUp();
  expect(reader.taken).toEqual([1, 2, 7]);
  expect(stillLost(RUN, reader.lost, reader.positionOf)).toEqual([{ fromSequence: 3, throughSequence: 6 }]);
  // The fifth comes late, and what it follows never does.
  reader.arrive(all[4] as Message);
  expect([reader.taken.length, reader.gathered.count]).toEqual([3, 1]);
  reader.giveUp();
  expect(reader.taken).toEqual([1, 2, 7, 5]);
  expect(reader.gathered.count).toBe(0);
  expect(stillLost(RUN, reader.lost, reader.positionOf)).toEqual([
    { fromSequence: 3, throughSequence: 4 },
    { fromSequence: 6, throughSequence: 6 },
  ]);
  expect(completeThrough(RUN, reader.lost, reader.positionOf)).toBe(2);
  // And if they do come in the end, they are taken too, once.
  for (const message of all) reader.arrive(message);
  expect(reader.taken).toEqual([1, 2, 7, 5, 3, 4, 6]);
  expect(stillLost(RUN, reader.lost, reader.positionOf)).toEqual([]);
  expect(completeThrough(RUN, reader.lost, reader.positionOf)).toBe(7);
});

test('whatever comes, in whatever order, and however often it is given up: each is taken once in the end', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.oneof(fc.nat({ max: 40 }), fc.constant(null)), { maxLength: 60 }),
      fc.integer({ min: 1, max: 3 }),
      (numbers, events, parts) => {
        const sequences = numbers.toSorted((one, other) => one - other);
        const all = messagesOf(sequences, parts);
        const reader = new Reader();
        for (const event of events) {
          const message = event === null ? undefined : all[event % all.length];
          if (message === undefined) reader.giveUp();
          else reader.arrive(message);
        }
        for (const message of all) reader.arrive(message);
        expect(reader.taken.toSorted((one, other) => one - other)).toEqual(sequences);
        expect([reader.gathered.count, reader.gathered.bytes]).toEqual([0, 0]);
        const last = sequences.at(-1) ?? 0;
        expect(completeThrough(RUN, reader.lost, reader.positionOf)).toBe(last);
      },
    ),
    { numRuns: 500 },
  );
});

test('a run that is named like what every object has is a run', () => {
  for (const name of ['hasOwnProperty', 'propertyIsEnumerable', '__defineGetter__']) {
    expect(lineOf(name, 5, {})).toBe(name);
    expect(stillLost(name, {}, () => 0)).toEqual([]);
  }
});
