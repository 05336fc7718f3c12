/** What parts of the engine tell each other. Whoever makes a part subscribes it, in `app/`. */
import type { CodedTunnel } from '../../../shared/contract/coded-views.ts';
import type { DeliveryId, DestinationId, NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import type { EventHub } from '../../platform/event-hub.ts';

/** A stored request, as far as the public URL goes. */
export interface StoredHit {
  readonly networkId: NetworkId | null;
  /** The names that the sender called, such as the `Host` header. */
  readonly hosts: readonly (string | undefined)[];
  readonly isTunneled: boolean;
  readonly atMs: number;
}

/** Name -> what it carries. Past tense: it has happened and is in the store. */
export type EngineEvents = {
  /** A network or its mapping. */
  readonly 'network.changed': null;
  /** Who may send in a network's name, or what is counted of its replaced keys. */
  readonly 'access.changed': null;
  /** Everything that a network sent is to be read again with its mapping of now. */
  readonly 'network.outdated': { readonly id: NetworkId };
  /** Reading a network's history again has come further, or ended. */
  readonly 'network.reprocessed': null;
  readonly 'destination.changed': { readonly id: DestinationId };
  /** It was parked or is back. */
  readonly 'destination.health': null;
  readonly 'link.changed': null;
  /** A request is taken over from the gate, with how it came to that. */
  readonly 'postback.received': StoredHit;
  /** Stored ones that were parsed before are to be parsed again. */
  readonly 'postback.reopened': null;
  readonly 'postback.parsed': { readonly ids: readonly PostbackId[] };
  readonly 'request.refused': null;
  /** What the receiver admits by. */
  readonly 'rules.changed': null;
  /** One was added or removed, or what is known of it is another. */
  readonly 'mailbox.changed': null;
  /** Its state, or what its mailboxes say of themselves. */
  readonly 'broker.changed': null;
  /** One was paired or unpaired: postback URLs may begin with another address. */
  readonly 'mailbox.paired': null;
  /** Its disk was put back to an older state. */
  readonly 'mailbox.restored': null;
  readonly 'delivery.changed': { readonly id: DeliveryId };
  /** Deliveries wait to be sent. */
  readonly 'delivery.due': null;
  readonly 'replay.changed': null;
  readonly 'housekeeping.changed': null;
  /** A pin, a note or tags of one postback. */
  readonly 'postback.marked': { readonly id: PostbackId };
  /** An action on many has come further, or ended. */
  readonly 'bulk.changed': null;
  readonly 'hiddenSenders.changed': null;
  readonly 'testPostbacks.changed': null;
  /** The searches that a person keeps above the list. */
  readonly 'views.changed': null;
  /** A report of a network, or how far it is compared. */
  readonly 'report.changed': null;
  /** Rates, pins, or what conversions are worth by them. */
  readonly 'rates.changed': null;
  /** Costs, what they are worth, or what they can be matched with. */
  readonly 'costs.changed': null;
  /** A cap or threshold, or what was told of one. */
  readonly 'warnings.changed': null;
  /** What is to be told or was, a channel, or the rules. */
  readonly 'notifications.changed': null;
  /** The bot, what is known of it, or a chat that is paired with it. */
  readonly 'telegram.changed': null;
  /** The person chose another. */
  readonly 'language.changed': null;
  readonly 'tunnel.changed': CodedTunnel;
  readonly 'publicUrl.changed': null;
  readonly 'outage.changed': null;
  /** There is more or less room on it than a moment ago, past a limit. */
  readonly 'disk.changed': null;
  /** The database lost its place, or what is done about that has changed. */
  readonly 'storage.changed': null;
  /** A read on a thread of its own found the database damaged. */
  readonly 'storage.damaged': { readonly detail: string };
};

export type EngineEventHub = EventHub<EngineEvents>;
