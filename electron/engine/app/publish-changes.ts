/** Turns what happens in the engine into what windows are told. */
import type { PostbackId } from '../../../shared/domain/ids.ts';
import type { LiveHub } from '../../platform/live-hub.ts';
import type { EngineEventHub } from '../events/engine-events.ts';
import { deliveryView, postbackView, type RowViewDeps } from '../views/views.ts';

/** Events after which a window reads something anew, and what that is. */
const READ_ANEW = [
  ['network.changed', 'networks'],
  ['access.changed', 'networks'],
  ['network.reprocessed', 'networks'],
  ['destination.changed', 'destinations'],
  ['destination.health', 'destinations'],
  ['link.changed', 'links'],
  ['request.refused', 'refused'],
  ['replay.changed', 'replay'],
  ['housekeeping.changed', 'housekeeping'],
  ['bulk.changed', 'bulk'],
  ['hiddenSenders.changed', 'hiddenSenders'],
  ['testPostbacks.changed', 'testPostbacks'],
  ['report.changed', 'reports'],
  ['views.changed', 'views'],
  ['rates.changed', 'rates'],
  ['costs.changed', 'costs'],
  ['warnings.changed', 'warnings'],
  ['telegram.changed', 'telegram'],
  ['warnings.changed', 'notices'],
  ['notifications.changed', 'notifications'],
  ['publicUrl.changed', 'addresses'],
  ['outage.changed', 'outages'],
  ['mailbox.changed', 'mailboxes'],
  ['broker.changed', 'broker'],
  ['mailbox.paired', 'networks'],
  ['mailbox.paired', 'links'],
  ['mailbox.paired', 'addresses'],
  ['mailbox.restored', 'notices'],
  ['disk.changed', 'notices'],
  ['destination.changed', 'notices'],
  ['access.changed', 'notices'],
  ['storage.changed', 'notices'],
  ['language.changed', 'language'],
] as const;

export function publishChanges(events: EngineEventHub, hub: LiveHub, views: RowViewDeps): void {
  const { store } = views;
  for (const [name, type] of READ_ANEW) {
    events.on(name, () => {
      hub.publish({ type });
    });
  }
  events.on('tunnel.changed', (tunnel) => {
    hub.publish({ type: 'tunnel', tunnel });
  });
  // What nobody sees is not put together.
  events.on('delivery.changed', ({ id }) => {
    const row = hub.isWatched ? store.deliveries.get(id) : null;
    const view = row === null ? null : deliveryView(views, row);
    if (view !== null) hub.publish({ type: 'delivery', delivery: view });
  });
  const publish = (id: PostbackId): void => {
    const row = hub.isWatched ? store.postbacks.get(id) : null;
    if (row !== null) hub.publish({ type: 'postback', postback: postbackView(views, row) });
  };
  events.on('postback.parsed', ({ ids }) => {
    for (const id of ids) publish(id);
  });
  events.on('postback.marked', ({ id }) => {
    publish(id);
  });
}
