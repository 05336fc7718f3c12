/** From planned deliveries to requests on their way. */
import { createDeliveryAge } from '../forward/delivery-age.ts';
import { Outbox } from '../forward/outbox.ts';
import {
  createTemplateValidity,
  handedTimeMs,
  renderDelivery,
  type RenderDeps,
} from '../forward/render-delivery.ts';
import { ThreadedSender } from '../forward/threaded-sender.ts';
import type { Base } from './base.ts';
import type { Subjects } from './create-subjects.ts';

export interface Forwarding {
  readonly rendering: RenderDeps;
  readonly sender: ThreadedSender;
  readonly outbox: Outbox;
}

export interface ForwardingOptions {
  /** Sent as `User-Agent` unless a template has its own. */
  readonly userAgent: string;
}

export function createForwarding(
  { store, newId, now, steadyMs, log, events }: Base,
  { networks, destinations }: Subjects,
  { userAgent }: ForwardingOptions,
): Forwarding {
  const rendering: RenderDeps = {
    store,
    networks,
    isTemplateValid: createTemplateValidity(),
    userAgent,
    now,
    steadyMs,
  };
  const sender = new ThreadedSender({ log });
  const outbox = new Outbox({
    store,
    sender,
    newId,
    now,
    steadyMs,
    random: Math.random,
    log,
    destinations: () => destinations.list(),
    ageOf: createDeliveryAge({ now, steadyMs, arrivalOf: (id) => store.arrivals.of(id) }),
    secretOf: (id, name) => destinations.secretOf(id, name),
    proxyLoginOf: (destination) => destinations.proxyLoginOf(destination),
    isProxyLocked: (destination) => destinations.isProxyLocked(destination),
    isTemplateValid: rendering.isTemplateValid,
    render: (delivery, destination) => renderDelivery(rendering, delivery, destination),
    handedTimeMs: (delivery, destination) => handedTimeMs(rendering, delivery, destination),
    onChanged: (id) => {
      events.emit('delivery.changed', { id });
    },
    onHealth: () => {
      events.emit('destination.health', null);
    },
  });
  events.on('destination.changed', ({ id }) => {
    outbox.reset(id);
  });
  for (const name of ['postback.parsed', 'delivery.due'] as const) {
    events.on(name, () => {
      outbox.wake();
    });
  }
  return { rendering, sender, outbox };
}
