/** Turns what happens in the engine into what windows are told. */
import type { LiveHub } from '../../platform/live-hub.ts';
import type { EngineEventHub } from '../events/engine-events.ts';
import { deliveryView, postbackView, type RowViewDeps } from '../views/views.ts';

export function publishChanges(events: EngineEventHub, hub: LiveHub, views: RowViewDeps): void {
  const { store } = views;
  events.on('network.changed', () => {
    hub.publish({ type: 'networks' });
  });
  events.on('network.reprocessed', () => {
    hub.publish({ type: 'networks' });
  });
  events.on('destination.changed', () => {
    hub.publish({ type: 'destinations' });
  });
  events.on('destination.health', () => {
    hub.publish({ type: 'destinations' });
  });
  events.on('link.changed', () => {
    hub.publish({ type: 'links' });
  });
  events.on('request.refused', () => {
    hub.publish({ type: 'refused' });
  });
  events.on('replay.changed', () => {
    hub.publish({ type: 'replay' });
  });
  events.on('tunnel.changed', (tunnel) => {
    hub.publish({ type: 'tunnel', tunnel });
  });
  events.on('publicUrl.changed', () => {
    hub.publish({ type: 'addresses' });
  });
  events.on('outage.changed', () => {
    hub.publish({ type: 'outages' });
  });
  events.on('disk.changed', () => {
    hub.publish({ type: 'notices' });
  });
  // What nobody sees is not put together.
  events.on('delivery.changed', ({ id }) => {
    const row = hub.isWatched ? store.deliveries.get(id) : null;
    const view = row === null ? null : deliveryView(views, row);
    if (view !== null) hub.publish({ type: 'delivery', delivery: view });
  });
  events.on('postback.parsed', ({ ids }) => {
    if (!hub.isWatched) return;
    for (const id of ids) {
      const row = store.postbacks.get(id);
      if (row !== null) hub.publish({ type: 'postback', postback: postbackView(views, row) });
    }
  });
}
