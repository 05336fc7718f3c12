/** The chain from a stored postback to a delivered conversion, wired up, without any listener. */
import { uptime } from 'node:os';
import type { Field } from '../../../shared/domain/postback/fields.ts';
import type { Link } from '../../../shared/contract/links.ts';
import type { DeliveryId, NetworkId, PostbackId } from '../../../shared/domain/ids.ts';
import { NetworkAccess } from '../networks/network-access.ts';
import { deliveryView, postbackView, type ViewDeps } from '../views/views.ts';
import { Destinations } from '../forward/destinations.ts';
import { Outbox } from '../forward/outbox.ts';
import { createTemplateValidity, renderDelivery, type RenderDeps } from '../forward/render-delivery.ts';
import { createDeliveryAge } from '../forward/delivery-age.ts';
import { ThreadedSender } from '../forward/threaded-sender.ts';
import { LinkFinder } from '../links/link-finder.ts';
import { LiveHub } from '../../platform/live-hub.ts';
import type { Log } from '../../platform/log.ts';
import { keyDigest } from '../postback/key-digest.ts';
import { Networks } from '../networks/networks.ts';
import { Recorder } from '../receiver/recorder.ts';
import { Refusals } from '../receiver/refusals.ts';
import { SecretBook } from '../secrets/secret-book.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { PostbackRow } from '../store/postback-rows.ts';
import type { Store } from '../store/store.ts';
import type { ApplyDeps } from '../parse/apply-deps.ts';
import { Backlog } from '../parse/backlog.ts';
import { FieldStatisticsCollector } from '../parse/field-statistics-collector.ts';
import { Reprocessor } from '../parse/reprocessor.ts';
import { createUtilization } from '../../platform/utilization.ts';
import { PostbackParser } from '../parse/postback-parser.ts';

export interface CoreDeps {
  readonly store: Store;
  readonly newId: IdSource;
  readonly now: () => number;
  readonly log: Log;
  readonly userAgent: string;
  readonly baseUrl: ViewDeps['baseUrl'];
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
  readonly applying: ApplyDeps;
  readonly recorder: Recorder;
  readonly refusals: Refusals;
  readonly backlog: Backlog;
  readonly parser: PostbackParser;
  readonly reprocessor: Reprocessor;
  readonly fieldStatistics: FieldStatisticsCollector;
  readonly outbox: Outbox;
  readonly sender: ThreadedSender;
  readonly views: ViewDeps;
  readonly rendering: RenderDeps;
  /** Takes up what the last time left. */
  readonly start: () => void;
}

export function createCore(deps: CoreDeps): Core {
  const { store, newId, now, log } = deps;
  const hub = new LiveHub();
  const sender = new ThreadedSender({ log });
  const backlog = new Backlog(() => store.countWaiting());
  const networks = new Networks({
    store,
    newId,
    now,
    onReopened: () => {
      backlog.recount();
      parser.wake();
    },
    reprocess: (id) => {
      reprocessor.reprocess(id);
    },
    onChanged: () => {
      linkFinder.forget();
      hub.publish({ type: 'networks' });
    },
  });
  const secrets = new SecretBook(store.secrets, deps.secretKey);
  const access = new NetworkAccess({
    store,
    networks,
    secrets,
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
  const views: ViewDeps = {
    store,
    networks,
    destinations,
    baseUrl: deps.baseUrl,
    reprocessingOf: (id) => reprocessor.progressOf(id),
  };
  const rendering: RenderDeps = {
    store,
    networks,
    isTemplateValid: createTemplateValidity(),
    userAgent: deps.userAgent,
  };
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
  const linkFinder = new LinkFinder({ links: deps.links });
  const fieldStatistics = new FieldStatisticsCollector(store);
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
    linkOf: (networkId: NetworkId | null, fields: readonly Field[]) => linkFinder.linkOf(networkId, fields),
    fieldStatistics,
    firstOwnId,
  };
  const onParsed = (ids: readonly PostbackId[]): void => {
    outbox.wake();
    safely(log, () => {
      publishPostbacks(hub, views, ids);
    });
  };
  const parser = new PostbackParser({ ...applying, onParsed });
  const reprocessor = new Reprocessor({
    ...applying,
    onReprocessed: onParsed,
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
      parser.wake();
    },
  });
  const refusals = new Refusals({
    known: {
      keys: () => networks.loaded.map((network) => network.key),
      isReplaced: (word) => access.oldKeys.some((old) => old.digest === keyDigest(word)),
    },
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
    parser,
    reprocessor,
    fieldStatistics,
    outbox,
    sender,
    views,
    rendering,
    start: () => {
      sender.start();
      outbox.start();
      parser.wake();
      reprocessor.start();
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

function publishDelivery(hub: LiveHub, views: ViewDeps, id: DeliveryId): void {
  if (!hub.isWatched) return;
  const row = views.store.deliveries.get(id);
  const view = row === null ? null : deliveryView(views, row);
  if (view !== null) hub.publish({ type: 'delivery', delivery: view });
}

function publishPostbacks(hub: LiveHub, views: ViewDeps, ids: readonly PostbackId[]): void {
  if (!hub.isWatched) return;
  for (const id of ids) {
    const row = views.store.postbacks.get(id);
    if (row !== null) hub.publish({ type: 'postback', postback: postbackView(views, row) });
  }
}
