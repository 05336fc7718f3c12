/** A replay that the program's end breaks off goes on after the next start, and sends nothing twice. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Replays } from '../../../electron/engine/forward/replays.ts';
import type { PostbackId } from '../../../shared/domain/ids.ts';
import { CoreDesk } from '../../fixtures/core-desk.ts';
import { eventually } from '../../fixtures/desk-api.ts';

let desk: CoreDesk;

beforeEach(() => {
  desk = new CoreDesk();
});

afterEach(async () => {
  await desk.stop();
});

type Find = ConstructorParameters<typeof Replays>[0]['find'];

function createReplays(find: Find): Replays {
  return new Replays({
    ...desk.core.applying,
    log: desk.core.log,
    elapsed: desk.core.elapsed,
    find,
    render: () => null,
    onProgress: () => undefined,
    onDue: () => undefined,
  });
}

const postbacksOf = (replays: Replays): number => {
  const state = replays.state();
  return state.kind === 'none' ? 0 : state.counts.postbacks;
};

test.each(['found', 'chosen'] as const)('%s postbacks', async (kind) => {
  const network = desk.core.networks.create({ name: 'Casino' });
  desk.core.destinations.create({
    name: 'Nowhere',
    isPaused: true,
    request: { url: 'http://203.0.113.1/pb?id={clickid}' },
    events: { registration: 'reg' },
  });
  const ids: PostbackId[] = [];
  // The last one is about the conversion of the first one, two pages away.
  for (let index = 0; index < 450; index += 1) {
    ids.unshift((await desk.send(network, `clickid=c${index % 449}&event=reg`)).id);
  }
  const input = {
    destinationId: null,
    includesDelivered: false,
    as: 'now' as const,
    ...(kind === 'found' ? { filter: '' } : { postbackIds: ids }),
  };
  const pageFrom = (from: number, limit: number) => ({
    ids: ids.slice(from, from + limit),
    next: ids[from + limit] === undefined ? null : (ids[from + limit - 1] ?? null),
  });
  const { promise: theEnd, resolve: end } = Promise.withResolvers<void>();
  const broken = createReplays(async (_, before) => {
    if (before !== null) await theEnd;
    return pageFrom(0, 200);
  });
  broken.start(input);
  await eventually(() => Promise.resolve(postbacksOf(broken) >= 200));
  const done = postbacksOf(broken);
  broken.stop();
  end();
  expect(done).toBeLessThan(450);

  const asked: (PostbackId | null)[] = [];
  const next = createReplays((_, before, limit) => {
    asked.push(before);
    const from = before === null ? 0 : ids.indexOf(before) + 1;
    return Promise.resolve(pageFrom(from, limit));
  });
  next.goOn();
  await eventually(() => Promise.resolve(next.state().kind === 'finished'));
  expect(asked[0]).toBe(kind === 'found' ? ids[199] : undefined);
  // Each conversion once, in the figures of both halves.
  expect(next.state()).toMatchObject({ counts: { postbacks: 450, sent: 449 } });
  next.stop();

  // What came to its end does not begin again.
  const after = createReplays(() => Promise.reject(new Error('Nothing is to be looked for.')));
  after.goOn();
  expect(after.state()).toEqual({ kind: 'none' });
});

test('one that was cancelled does not go on', async () => {
  const network = desk.core.networks.create({ name: 'Casino' });
  await desk.send(network, 'clickid=a&event=reg');
  const replays = createReplays(() => new Promise(() => undefined));
  replays.start({ destinationId: null, includesDelivered: false, as: 'now', filter: '' });
  replays.cancel();
  replays.stop();
  const next = createReplays(() => Promise.resolve({ ids: [], next: null }));
  next.goOn();
  expect(next.state()).toEqual({ kind: 'none' });
});
