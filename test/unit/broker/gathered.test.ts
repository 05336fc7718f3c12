/** Messages come in any order, twice, and some late: none is passed over, and each is taken once. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gathered } from '../../../electron/engine/mailboxes/broker/gathered.ts';
import { encodeMessages, readMessage } from '../../../electron/platform/broker-link/broker-message.ts';
import { someRequest } from '../../fixtures/spooled.ts';

const KEY = randomBytes(32);
const OWNER = { queue: 'requests', mailboxId: 'a-mailbox-of-tests' };
const PLACE = { run: 'run-of-the-tests', ageMs: 5 };

/** @param sequences that were given away, in order; @param maxBytes in one message */
function published(sequences: readonly number[], maxBytes = 1_000_000) {
  return sequences.flatMap((sequence, index) => {
    const request = { ...someRequest('', { body: randomBytes(6_000) }), sequence };
    const place = { ...PLACE, after: sequences[index - 1] ?? 0 };
    return encodeMessages(KEY, OWNER, place, request, maxBytes);
  });
}

function arrive(gathered: Gathered, bytes: Buffer, onAck: () => void): void {
  const message = readMessage(KEY, OWNER, bytes);
  if (message === null) throw new Error('It is not read.');
  gathered.add('source', { message, takenAtMs: 1_000, ack: onAck });
}

test('in whatever order they come, all are taken, in order and once', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 60 }),
      fc.boolean(),
      (numbers, picks, isCut) => {
        const sequences = numbers.toSorted((one, other) => one - other);
        const all = published(sequences, isCut ? 8_192 : undefined);
        const gathered = new Gathered();
        const taken: number[] = [];
        let position = 0;
        const take = (): void => {
          const next = gathered.next('source', position);
          for (const each of next.takeable) taken.push(each?.request.sequence ?? -1);
          position = next.throughSequence;
          gathered.acknowledge('source', position);
        };
        for (const pick of picks) {
          arrive(gathered, all[pick % all.length] ?? Buffer.alloc(0), () => undefined);
          take();
          // Whatever is missing, nothing behind it was taken.
          expect(taken).toEqual(sequences.slice(0, taken.length));
        }
        // What was lost comes in the end.
        for (const bytes of all) arrive(gathered, bytes, () => undefined);
        take();
        expect(taken).toEqual(sequences);
        expect([gathered.count, gathered.bytes]).toEqual([0, 0]);
      },
    ),
    { numRuns: 200 },
  );
});

test('nothing is acknowledged before it is durable', () => {
  const gathered = new Gathered();
  const [first, second, third] = published([1, 2, 5]);
  const acknowledged: number[] = [];
  for (const [sequence, bytes] of [
    [5, third],
    [1, first],
  ] as const)
    arrive(gathered, bytes ?? Buffer.alloc(0), () => acknowledged.push(sequence));
  expect(gathered.next('source', 0).throughSequence).toBe(1);
  expect(acknowledged).toEqual([]);
  gathered.acknowledge('source', 1);
  expect(acknowledged).toEqual([1]);
  // It is durable by another way: what it waited for is a repeat.
  expect(gathered.next('source', 2).throughSequence).toBe(5);
  arrive(gathered, second ?? Buffer.alloc(0), () => acknowledged.push(2));
  expect(gathered.next('source', 1).throughSequence).toBe(5);
  gathered.acknowledge('source', 5);
  expect(new Set(acknowledged)).toEqual(new Set([1, 2, 5]));
});

test('of what is let go only what came before stays out', () => {
  const gathered = new Gathered();
  const [, second, third] = published([1, 2, 3]);
  const acknowledged: number[] = [];
  for (const [sequence, bytes, takenAtMs] of [
    [2, second, 100],
    [3, third, 300],
  ] as const) {
    const message = readMessage(KEY, OWNER, bytes ?? Buffer.alloc(0));
    if (message !== null)
      gathered.add('source', { message, takenAtMs, ack: () => acknowledged.push(sequence) });
  }
  gathered.letGo('source', 200);
  expect([acknowledged, gathered.count]).toEqual([[2], 1]);
});

test('a message that somebody else made, changed or sent under another name is read by nobody', () => {
  const [bytes = Buffer.alloc(0)] = published([7]);
  expect(readMessage(KEY, OWNER, bytes)?.head).toMatchObject({ sequence: 7, after: 0, part: 0, parts: 1 });
  expect(readMessage(randomBytes(32), OWNER, bytes)).toBeNull();
  expect(readMessage(KEY, { ...OWNER, mailboxId: 'another-mailbox' }, bytes)).toBeNull();
  expect(readMessage(KEY, { ...OWNER, queue: 'keyless' }, bytes)).toBeNull();
  for (const at of [0, 5, 17, 25, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(readMessage(KEY, OWNER, changed)).toBeNull();
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (noise) => {
      expect(readMessage(KEY, OWNER, Buffer.from(noise))).toBeNull();
    }),
  );
});
