/** A replay that was cancelled is nobody's concern any more, whatever becomes of the search under way. */
import { setImmediate as nextTurn } from 'node:timers/promises';
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

test('a search that fails after its replay was cancelled leaves the next replay alone', async () => {
  const network = desk.core.networks.create({ name: 'Casino' });
  const { id } = await desk.send(network, 'clickid=r1&event=reg');
  const search = Promise.withResolvers<{ ids: readonly PostbackId[]; next: PostbackId | null }>();
  const replays = new Replays({
    ...desk.core.applying,
    log: desk.core.log,
    elapsed: desk.core.elapsed,
    find: () => search.promise,
    render: () => null,
    onProgress: () => undefined,
    onDue: () => undefined,
  });
  const choice = { destinationId: null, includesDelivered: false, as: 'now' as const };
  replays.start({ ...choice, filter: 'clickid:r1' });
  // The search is under way now.
  await nextTurn();
  await nextTurn();
  replays.cancel();
  replays.start({ ...choice, postbackIds: [id] });
  search.reject(new Error('The reader ended.'));
  await eventually(() => Promise.resolve(replays.state().kind === 'running' ? null : true));
  expect(replays.state()).toMatchObject({ kind: 'finished', counts: { postbacks: 1 } });
  replays.stop();
});
