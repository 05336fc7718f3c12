/** The chain from a stored postback to a delivered conversion, wired up, without any listener. */
import { uptime } from 'node:os';
import type { Link } from '../../../shared/contract/links.ts';
import type { DeliveryId, PostbackId } from '../../../shared/domain/ids.ts';
import { NetworkAccess } from '../networks/network-access.ts';
import { deliveryView, postbackView, type ViewParts } from '../views/views.ts';
import { Destinations } from '../forward/destinations.ts';
import { Outbox } from '../forward/outbox.ts';
import { createSoundness, renderDelivery, type RenderParts } from '../forward/render-delivery.ts';
import { createDeliveryAge } from '../forward/delivery-age.ts';
import { ThreadedSender } from '../forward/threaded-sender.ts';
import { LinkFinder } from '../links/link-finder.ts';
import { LiveHub } from '../../platform/live-hub.ts';
import type { Log } from '../../platform/log.ts';
import { Networks } from '../networks/networks.ts';
import { Recorder } from '../receiver/recorder.ts';
import { Refusals } from '../receiver/refusals.ts';
import { SecretBook } from '../secrets/secret-book.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import type { ApplyParts } from '../parse/apply-postback.ts';
import { Backlog } from '../parse/backlog.ts';
import { HabitBook } from '../parse/field-statistics-collector.ts';
import { Rereader } from '../parse/reprocessor.ts';
import { createUtilization } from '../../platform/utilization.ts';
import { Understander } from '../parse/postback-parser.ts';

export interface CoreParts {
  readonly store: Store;
  readonly newId: IdSource;
  readonly now: () => number;
  readonly log: Log;
  readonly userAgent: string;
  readonly baseUrl: ViewParts['baseUrl'];
  /** What secrets are sealed with. */
  readonly secretKey: Buffer;
  /** The saved ones. */
  readonly links: () => readonly Link[];
}

export interface Core {
  readonly hub: LiveHub;
  readonly networks: Networks;
  readonly access: NetworkAccess;
  readonly secrets: SecretBook;
  readonly destinations: Destinations;
  readonly linkFinder: LinkFinder;
  /** What a postback is applied with; a replay plans with the same. */
  readonly applying: ApplyParts;
  readonly recorder: Recorder;
  readonly refusals: Refusals;
  readonly backlog: Backlog;
  readonly understander: Understander;
  readonly rereader: Rereader;
  readonly habits: HabitBook;
  readonly outbox: Outbox;
  readonly sender: ThreadedSender;
  readonly views: ViewParts;
  readonly rendering: RenderParts;
  /** Takes up what the last time left. */
  readonly start: () => void;
}

export function createCore(parts: CoreParts): Core {
  const { store, newId, now, log } = parts;
  const hub = new LiveHub();
  const sender = new ThreadedSender({ log });
  const backlog = new Backlog(() => store.countWaiting());
  const networks = new Networks({
    store,
    newId,
    now,
    onReopened: () => {
      backlog.recount();
      understander.kick();
    },
    reread: (id) => {
      rereader.reread(id);
    },
    onChanged: () => {
      linkFinder.forget();
      hub.publish({ type: 'networks' });
    },
  });
  const secrets = new SecretBook(store.secrets, parts.secretKey);
  const access = new NetworkAccess({
    store,
    networks,
    now,
    onChanged: () => {
      hub.publish({ type: 'networks' });
    },
  });
  const destinations = new Destinations({
    store,
    newId,
    now,
    secrets,
    onChanged: (id) => {
      hub.publish({ type: 'destinations' });
      outbox.reset(id);
    },
  });
  const firstOwnId = newId();
  const views: ViewParts = {
    store,
    networks,
    destinations,
    baseUrl: parts.baseUrl,
    rereadingOf: (id) => rereader.progressOf(id),
  };
  const rendering: RenderParts = { store, networks, isSound: createSoundness(), userAgent: parts.userAgent };
  const outbox = new Outbox({
    store,
    sender,
    newId,
    now,
    random: Math.random,
    log,
    destinations: () => destinations.list(),
    ageOf: createDeliveryAge({ firstOwnId, now, uptimeMs: () => uptime() * 1_000 }),
    secretOf: (id, name) => destinations.secretOf(id, name),
    render: (delivery, destination) => renderDelivery(rendering, delivery, destination),
    onChanged: (id) => {
      safely(log, () => {
        publishDelivery(hub, views, id);
      });
    },
    onHealth: () => {
      hub.publish({ type: 'destinations' });
    },
  });
  const linkFinder = new LinkFinder({ networks, links: parts.links });
  const habits = new HabitBook(store);
  const applying = {
    store,
    newId,
    now,
    log,
    backlog,
    elapsed: () => performance.now(),
    utilization: createUtilization(),
    networkOf: (postback: PostbackRow) => networks.find(postback.networkId),
    destinations: () => destinations.list(),
    linkOf: (postback: PostbackRow) => linkFinder.linkOf(postback),
    habits,
    firstOwnId,
  };
  const onUnderstood = (ids: readonly PostbackId[]): void => {
    outbox.kick();
    safely(log, () => {
      publishPostbacks(hub, views, ids);
    });
  };
  const understander = new Understander({ ...applying, onUnderstood });
  const rereader = new Rereader({
    ...applying,
    onReread: onUnderstood,
    onProgress: () => {
      hub.publish({ type: 'networks' });
    },
  });
  const recorder = new Recorder({
    insertAll: (postbacks) => {
      store.transaction(() => {
        for (const postback of postbacks) store.postbacks.insert(postback);
      });
    },
    isFull: () => backlog.isFull,
    onRecorded: (postbacks) => {
      backlog.added(postbacks.length);
      understander.kick();
    },
  });
  const refusals = new Refusals({
    save: (rows) => {
      safely(log, () => {
        store.refused.insertAll(rows);
      });
    },
    newId,
    now,
    onSaved: () => {
      hub.publish({ type: 'refused' });
    },
  });
  return {
    hub,
    networks,
    access,
    secrets,
    destinations,
    linkFinder,
    applying,
    recorder,
    refusals,
    backlog,
    understander,
    rereader,
    habits,
    outbox,
    sender,
    views,
    rendering,
    start: () => {
      sender.start();
      outbox.start();
      understander.kick();
      rereader.start();
    },
  };
}

/** For what only shows: a fault in it must not stop what receives and forwards. */
function safely(log: Log, work: () => void): void {
  try {
    work();
  } catch (error) {
    log.error({ err: error }, 'a change could not be shown or noted');
  }
}

function publishDelivery(hub: LiveHub, views: ViewParts, id: DeliveryId): void {
  if (!hub.isWatched) return;
  const row = views.store.deliveries.get(id);
  const view = row === null ? null : deliveryView(views, row);
  if (view !== null) hub.publish({ type: 'delivery', delivery: view });
}

function publishPostbacks(hub: LiveHub, views: ViewParts, ids: readonly PostbackId[]): void {
  if (!hub.isWatched) return;
  for (const id of ids) {
    const row = views.store.postbacks.get(id);
    if (row !== null) hub.publish({ type: 'postback', postback: postbackView(views, row) });
  }
}
