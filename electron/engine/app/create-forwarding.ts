/** From planned deliveries to requests on their way. */
import { conversionKey } from '../../../shared/domain/conversion/conversion-key.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import { createDeliveryAge } from '../forward/delivery-age.ts';
import type { JournalEntry, SentJournal } from '../forward/sent-journal.ts';
import { Outbox } from '../forward/outbox.ts';
import {
  createTemplateValidity,
  handedTimeMs,
  renderDelivery,
  type RenderDeps,
} from '../forward/render-delivery.ts';
import { recallSent } from '../forward/recall-sent.ts';
import { ThreadedSender } from '../forward/threaded-sender.ts';
import type { EarlierRows } from '../parse/earlier-rows.ts';
import type { Store } from '../store/store.ts';
import type { Base } from './base.ts';
import { journalStateOf } from './create-journal.ts';
import type { Subjects } from './create-subjects.ts';

/** Null for one that is gone. */
function journalEntryOf(store: Store, id: DeliveryId): JournalEntry | null {
  const row = store.deliveries.get(id);
  const conversion = row && store.conversions.get(row.conversionId);
  if (row === null || conversion === null) return null;
  const { version, destinationId, state } = row;
  return { conversion: conversionKey(conversion), version, destinationId, state };
}

export interface Forwarding {
  readonly rendering: RenderDeps;
  readonly sender: ThreadedSender;
  readonly outbox: Outbox;
  /** What an older database plans and what went out meanwhile does not go out again. Before the outbox starts. */
  readonly recallSent: () => void;
}

export interface ForwardingOptions {
  /** Sent as `User-Agent` unless a template has its own. */
  readonly userAgent: string;
  readonly journal: SentJournal;
  readonly earlierRows: EarlierRows;
}

export function createForwarding(
  { store, newId, now, steadyMs, log, events }: Base,
  { networks, destinations }: Subjects,
  { userAgent, journal, earlierRows }: ForwardingOptions,
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
    onChanged: (ids) => {
      journal.note(ids.flatMap((id) => journalEntryOf(store, id) ?? []));
      for (const id of ids) events.emit('delivery.changed', { id });
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
  return {
    rendering,
    sender,
    outbox,
    recallSent: () => {
      if (recallSent({ store, journal, stateOf: journalStateOf(journal), earlierRows, now }))
        log.warn('the database is older than what was sent: what went out since does not go out again');
    },
  };
}
