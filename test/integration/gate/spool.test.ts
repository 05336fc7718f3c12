/** The spool over a real folder: what it said to be durable is read again, whatever became of its files. */
import { appendFileSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Spool, type SpoolDeps } from '../../../electron/gate/spool/spool.ts';
import { SpoolFullError } from '../../../electron/gate/spool/spool-writer.ts';
import { SpoolDrain } from '../../../electron/engine/parse/spool-drain.ts';
import { openSpoolFolder, segmentsIn } from '../../../electron/platform/spool/spool-folder.ts';
import { SpoolGoneError, SpoolReader } from '../../../electron/platform/spool/spool-reader.ts';
import { temporaryFolder } from '../../fixtures/desk.ts';
import { quietLog } from '../../fixtures/quiet-log.ts';
import { someRequest } from '../../fixtures/spooled.ts';

const MANY = { count: 10_000, bytes: 1e9 };

let folder: string;
let dir: string;
let spools: Spool[];
beforeEach(() => {
  folder = temporaryFolder();
  dir = join(folder, 'requests');
  spools = [];
});
afterEach(async () => {
  for (const spool of spools) await spool.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(over: Partial<SpoolDeps> = {}): Spool {
  const spool = new Spool({
    dir,
    segment: { bytes: 1_000_000, requests: Infinity },
    keptMs: 48 * 3_600_000,
    maxBytes: 1e9,
    ringSegments: () => null,
    now: Date.now,
    onDurable: () => undefined,
    log: quietLog,
    ...over,
  });
  spools.push(spool);
  return spool;
}

/** Nothing new is there. */
function notAsked(): never {
  throw new Error('Nothing is to be taken over.');
}

/** Of the spool that is there. */
function sourceOf(): string {
  return openSpoolFolder(dir);
}

function bodiesAfter(sequence: number, until: number): readonly string[] {
  return new SpoolReader(dir, sourceOf())
    .page(sequence, until, MANY)
    .requests.map(({ body }) => body.toString('latin1'));
}

test('requests get numbers in the order in which they came, and are read again in it', async () => {
  const spool = open();
  const numbers = await Promise.all(['a', 'b', 'c'].map(async (body) => spool.append(someRequest(body))));
  expect(numbers).toEqual([1, 2, 3]);
  expect(await spool.append(someRequest('d'))).toBe(4);
  expect(spool.durableSequence).toBe(4);
  expect(bodiesAfter(0, 4)).toEqual(['a', 'b', 'c', 'd']);
  expect(bodiesAfter(2, 3)).toEqual(['c']);
});

test('pages follow each other without a gap over segments, however small they are', async () => {
  const spool = open({ segment: { bytes: 2_000, requests: Infinity } });
  const bodies = Array.from({ length: 100 }, (_, index) => `${index}`.padEnd(index * 7, '.'));
  for (const body of bodies) await spool.append(someRequest(body));
  expect(segmentsIn(dir).length).toBeGreaterThan(10);
  const reader = new SpoolReader(dir, sourceOf());
  const seen: string[] = [];
  let position = 0;
  while (position < spool.durableSequence) {
    const page = reader.page(position, spool.durableSequence, { count: 7, bytes: 900 });
    seen.push(...page.requests.map(({ body }) => body.toString('latin1')));
    expect(page.throughSequence).toBeGreaterThan(position);
    position = page.throughSequence;
  }
  expect(seen).toEqual(bodies);
});

test('one request larger than a page, and than what is read at once, comes by itself', async () => {
  const spool = open();
  const large = 'x'.repeat(3_000_000);
  for (const body of ['a', large, 'b']) await spool.append(someRequest(body));
  const reader = new SpoolReader(dir, sourceOf());
  const page = (after: number): readonly number[] =>
    reader.page(after, 3, { count: 100, bytes: 1_000 }).requests.map(({ body }) => body.length);
  expect([page(0), page(1), page(2)]).toEqual([[1], [large.length], [1]]);
});

test('counting goes on where it stood, and what was cut off at the end is never given away again', async () => {
  const first = open();
  for (const body of ['a', 'b']) await first.append(someRequest(body));
  await first.close();
  const second = open();
  expect(second.source).toBe(first.source);
  expect(await second.append(someRequest('c'))).toBe(3);
  await second.close();

  const [, last] = segmentsIn(dir);
  if (last === undefined) throw new Error('no second segment');
  truncateSync(last.path, readFileSync(last.path).length - 3);
  const third = open();
  const number = await third.append(someRequest('d'));
  expect(number).toBeGreaterThan(1_000_000);
  expect(bodiesAfter(0, number)).toEqual(['a', 'b', 'd']);
});

test('what is broken in the middle of a segment costs what stood there and nothing else', async () => {
  const spool = open();
  for (let index = 0; index < 50; index += 1) await spool.append(someRequest(`body ${10 + index}`));
  const [segment] = segmentsIn(dir);
  if (segment === undefined) throw new Error('no segment');
  const bytes = readFileSync(segment.path);
  const size = bytes.length / 50;
  bytes.fill(0xff, size * 20 + 2, size * 22);
  writeFileSync(segment.path, bytes);
  const bodies = bodiesAfter(0, 50);
  expect(bodies).toHaveLength(48);
  expect(bodies.slice(18, 22)).toEqual(['body 28', 'body 29', 'body 32', 'body 33']);

  const reader = new SpoolReader(dir, sourceOf());
  const pages = [0, 15, 30].map((after) => reader.page(after, 50, { count: 15, bytes: 1e9 }).unreadable);
  expect(pages, 'each is told once').toEqual([0, 2, 0]);
});

test('what is broken at the end of what is durable is told, once, and numbers of a batch that failed are not', async () => {
  const spool = open();
  for (const body of ['a', 'b', 'c']) await spool.append(someRequest(body));
  const [segment] = segmentsIn(dir);
  if (segment === undefined) throw new Error('no segment');
  const bytes = readFileSync(segment.path);
  bytes.fill(0xff, bytes.length - 3);
  writeFileSync(segment.path, bytes);
  const reader = new SpoolReader(dir, sourceOf());
  const page = reader.page(0, 3, MANY, spool.startedAtSequence);
  expect([page.requests.length, page.unreadable]).toEqual([2, 1]);
  await spool.append(someRequest('d'));
  expect(reader.page(3, 4, MANY, spool.startedAtSequence).unreadable).toBe(0);

  // Counting goes on behind a gap that nobody was ever given a number of.
  await spool.close();
  const second = open();
  appendFileSync(segment.path, Buffer.alloc(10, 0x50));
  const third = open();
  expect(third.durableSequence).toBeGreaterThan(second.durableSequence);
  expect(reader.page(4, third.durableSequence, MANY, third.startedAtSequence).unreadable).toBe(0);
});

test('bytes that are no record behind the last one stop nobody', async () => {
  const spool = open();
  await spool.append(someRequest('a'));
  const [segment] = segmentsIn(dir);
  if (segment === undefined) throw new Error('no segment');
  appendFileSync(segment.path, Buffer.alloc(5_000, 0x50));
  expect(bodiesAfter(0, 1)).toEqual(['a']);
});

test('what nobody has taken over is kept although it is old, and a full spool says so until there is room', async () => {
  const spool = open({
    segment: { bytes: 500, requests: Infinity },
    maxBytes: 5_000,
    now: () => Date.now() + 9e9,
  });
  spool.start();
  const fill = async (): Promise<void> => {
    for (let index = 0; index < 100; index += 1) await spool.append(someRequest('x'.repeat(200)));
  };
  await expect(fill()).rejects.toBeInstanceOf(SpoolFullError);
  const kept = spool.durableSequence;
  expect(bodiesAfter(0, kept)).toHaveLength(kept);
  spool.acknowledge(kept - 1);
  expect(await spool.append(someRequest('again'))).toBe(kept + 1);
  expect(segmentsIn(dir).length).toBeLessThan(4);
  expect(bodiesAfter(kept, kept + 1)).toEqual(['again']);
});

test('a spool that is full of what was taken over before a start has room once the engine has looked', async () => {
  const small = { segment: { bytes: 500, requests: Infinity }, maxBytes: 5_000 };
  const first = open(small);
  first.start();
  for (let index = 0; index < 60; index += 1) {
    await first.append(someRequest('x'.repeat(200)));
    first.acknowledge(first.durableSequence);
  }
  await first.close();

  const again = open(small);
  again.start();
  const position = again.durableSequence;
  await expect(again.append(someRequest('y'))).rejects.toBeInstanceOf(SpoolFullError);
  const taker = { isStoreLost: false, positionIn: () => position, sizeAfter: notAsked, take: notAsked };
  const drain = new SpoolDrain({
    taker,
    elapsed: () => performance.now(),
    log: quietLog,
    queue: (name) =>
      name === 'requests'
        ? { dir, source: again.source, startedAtSequence: position, durableSequence: position }
        : null,
    acknowledge: (_name, sequence) => {
      again.acknowledge(sequence);
    },
    isGateBusy: () => false,
    onUnreadable: notAsked,
  });
  drain.wake();
  await expect.poll(async () => again.append(someRequest('y')).catch(() => null)).toBe(position + 1);
  drain.stop();
});

test('a ring keeps its newest segments, whether they were taken over or not', async () => {
  const spool = open({ segment: { bytes: 1e9, requests: 5 }, ringSegments: () => 3 });
  spool.start();
  for (let index = 1; index <= 40; index += 1) await spool.append(someRequest(`${index}`));
  const bodies = bodiesAfter(0, 40).map(Number);
  expect(bodies.at(-1)).toBe(40);
  expect(bodies.length).toBeLessThanOrEqual(20);
  expect(bodies).toEqual(bodies.toSorted((a, b) => a - b));
});

test('a spool whose folder is gone, or is another one, is not read as damaged: nothing of it is skipped', async () => {
  const spool = open();
  await spool.append(someRequest('a'));
  const reader = new SpoolReader(dir, spool.source);
  const elsewhere = `${dir}-elsewhere`;
  renameSync(dir, elsewhere);
  expect(() => reader.page(0, 1, MANY)).toThrow(SpoolGoneError);
  const other = open();
  await other.append(someRequest('of another'));
  expect(() => reader.page(0, 1, MANY)).toThrow(SpoolGoneError);
  await other.close();
  rmSync(dir, { recursive: true });
  renameSync(elsewhere, dir);
  expect(reader.page(0, 1, MANY).requests.map(({ body }) => body.toString('latin1'))).toEqual(['a']);
});
