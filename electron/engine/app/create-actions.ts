/** What a person does with postbacks: replays, actions on many, and what they send themselves. */
import { BulkActions } from '../actions/bulk-actions.ts';
import type { ResendDeps } from '../actions/resend.ts';
import { renderDelivery } from '../forward/render-delivery.ts';
import { Replays } from '../forward/replays.ts';
import type { FindPostbacks } from '../forward/replay-pages.ts';
import { readSearch } from '../reader/read-search.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { ActionRouteDeps } from '../api/action-routes.ts';
import type { ViewRouteDeps } from '../api/view-routes.ts';
import type { Base } from './base.ts';
import type { Forwarding } from './create-forwarding.ts';
import type { Parsing } from './create-parsing.ts';

export type Actions = Omit<ActionRouteDeps, 'readers'> &
  Pick<ViewRouteDeps, 'onViewsChanged'> & { readonly replays: Replays };

export function createActions(
  { store, newId, now, elapsed, log, events }: Base,
  { applying }: Parsing,
  { rendering }: Forwarding,
  readers: ReaderPool,
): Actions {
  const find: FindPostbacks = async (filter, before, limit) =>
    readers.background.read('postbackIds', { search: readSearch(filter), before, limit });
  const replays = new Replays({
    ...applying,
    log,
    elapsed,
    find,
    render: (delivery, destination) => renderDelivery(rendering, delivery, destination),
    onProgress: () => {
      events.emit('replay.changed', null);
    },
    onDue: () => {
      events.emit('delivery.due', null);
    },
  });
  const bulk = new BulkActions({
    store,
    newId,
    now,
    log,
    elapsed,
    find,
    onProgress: () => {
      events.emit('bulk.changed', null);
    },
  });
  const resending: ResendDeps = {
    ...applying,
    log,
    onResent: (id) => {
      events.emit('postback.parsed', { ids: [id] });
      // Further ones of its request, and held ones of its click, may wait now.
      if (store.postbacks.waiting(1).length > 0) events.emit('postback.reopened', null);
    },
  };
  return {
    replays,
    bulk,
    resending,
    onMarked: (id) => {
      events.emit('postback.marked', { id });
    },
    onHidden: () => {
      events.emit('hiddenSenders.changed', null);
    },
    onViewsChanged: () => {
      events.emit('views.changed', null);
    },
    onTestsChanged: () => {
      events.emit('testPostbacks.changed', null);
    },
  };
}
