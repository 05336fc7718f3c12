/** Puts the engine's parts together: start, stop. Plain Node; nothing here knows about Electron. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CodedInfo } from '../../../shared/contract/coded-views.ts';
import type { EngineUrls, EngineOptions } from '../../../shared/contract/shell.ts';
import { createExportRoute } from '../api/export-route.ts';
import { createHandlers, type Handlers } from '../api/handlers.ts';
import { createRouter } from '../api/router.ts';
import { createCore } from './core.ts';
import { createDeskServer } from '../api/desk-server.ts';
import { readDeskToken } from '../api/desk-token.ts';
import { Demo } from '../demo/demo.ts';
import { createDemoStage } from '../demo/demo-stage.ts';
import { createStorageGuard } from './create-storage-guard.ts';
import { createForwarding } from './create-forwarding.ts';
import { stopEngine } from './stop-engine.ts';
import { closeServer, listen, LOOPBACK } from '../../platform/listen.ts';
import { dryRun } from '../links/dry-run.ts';
import { Links } from '../links/links.ts';
import type { Log } from '../../platform/log.ts';
import { RuleBook } from '../networks/rule-book.ts';
import { createReach } from '../reach/reach.ts';
import { ReaderPool } from '../reader/reader-pool.ts';
import { LiveLimits } from '../receiver/live-limits.ts';
import { createReceiverControl } from '../receiver/receiver-control.ts';
import { TunnelPorts } from '../receiver/sender.ts';
import { createReceiver } from '../receiver/receiver.ts';
import { readSecretKey } from '../secrets/secret-key.ts';
import { StartError } from '../../platform/start-error.ts';
import { createIdSource } from '../../platform/ids.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import { createSlowQueryLog } from '../../platform/slow-query-log.ts';
import { findMigrationsDir, readMigrations } from '../store/migrate.ts';
import { type OpenedStore, openStore } from '../store/open-store.ts';
import { createStore } from '../store/store.ts';
import { createPublicUrl } from '../tunnel/public-url.ts';
import type { TunnelControl } from '../tunnel/tunnel-control.ts';

export interface Engine {
  readonly addresses: EngineUrls;
  /** Serves the contract over a message port, for a window of Electron. */
  connectWindow(port: Parameters<Handlers['connectWindow']>[0]): void;
  /** Checks the public URL now: the computer woke up, or its network changed. */
  checkPublicUrl(): void;
  /** Finishes what is under way, within 2 s, and lets go of the data folder. */
  stop(): Promise<void>;
}

/**
 * Starts everything and resolves when both ports listen.
 * @throws StartError
 */
export async function startEngine(options: EngineOptions, log: Log): Promise<Engine> {
  if (!existsSync(join(options.windowDir, 'index.html'))) {
    throw new StartError({ code: 'window_missing', dir: options.windowDir });
  }
  const queries = new QueryStats(createSlowQueryLog(log, () => performance.now()));
  const opened = openStore(options.dataDir, readMigrations(findMigrationsDir()), Date.now(), queries);
  for (const notice of opened.notices) log.warn(notice, 'the start has a notice');
  try {
    return await startWithStore(options, log, opened, queries);
  } catch (error) {
    opened.close();
    throw error;
  }
}

async function startWithStore(
  options: EngineOptions,
  log: Log,
  opened: OpenedStore,
  queries: QueryStats,
): Promise<Engine> {
  const store = createStore(opened.db);
  const startedAtMs = Date.now();
  const newId = createIdSource(Date.now);
  const ports = { receiver: 0, desk: 0 };
  const receiverUrl = (): string => `http://${LOOPBACK}:${ports.receiver}`;

  const core = createCore({
    store,
    newId,
    now: Date.now,
    log,
    userAgent: `PostbackDesk/${options.version}`,
    baseUrl: () => baseUrlOf(publicUrl.control, receiverUrl()),
    secretKey: readSecretKey(options.dataDir, options.secretKey),
    links: () => links.list(),
  });
  const tunnelPorts = new TunnelPorts();
  const publicUrl = createPublicUrl({
    dataDir: options.dataDir,
    tunnelPorts,
    settings: store.settings,
    secrets: core.secrets,
    isAllowed: options.isTunnelAllowed,
    receiverPort: () => ports.receiver,
    onChange: (view) => {
      core.hub.publish({ type: 'tunnel', tunnel: view });
      reach.tunnelIs(view);
    },
    log,
  });
  const reach = createReach({ store, tunnel: () => publicUrl.control.view(), hub: core.hub, log });
  const links = new Links({
    ...core.views,
    store,
    addresses: reach.addresses,
    newId,
    now: Date.now,
    onChanged: () => {
      core.linkFinder.forget();
      core.hub.publish({ type: 'links' });
    },
  });
  const limits = new LiveLimits({
    read: () => store.settings.receiver(),
    save: (changed) => store.settings.saveReceiver(changed),
  });
  const guard = createStorageGuard({ dataDir: options.dataDir, store, limits, hub: core.hub, log });
  const ruleBook = new RuleBook({ networks: core.networks, access: core.access, limits: () => limits.now });
  const receiver = createReceiver({
    rules: () => ruleBook.current(),
    onOldKeyUsed: (digest, atMs) => core.access.noteOldKeyUse(digest, atMs),
    recorder: core.recorder,
    refusals: core.refusals,
    limits,
    tunnelPorts,
    respondToOther: publicUrl.respondToProbe,
    isDiskLow: guard.isDiskLow,
    onStored: (hit) => {
      if (hit.networkId === null) guard.ring.noted();
      reach.stored(hit);
    },
    newId,
    now: Date.now,
    log,
  });
  const readers = new ReaderPool({ path: opened.db.path, log, queries });
  const demo = new Demo({
    ...createDemoStage(core.networks, core.destinations),
    receiverUrl,
    log,
  });
  const info = (): CodedInfo => ({
    version: options.version,
    dataDir: options.dataDir,
    receiverUrl: receiverUrl(),
    startedAt: new Date(startedAtMs).toISOString(),
    apiUrl: apiUrlOf(ports.desk),
    notices: [...opened.notices, ...guard.notices()],
  });
  const router = createRouter({
    ...core.views,
    store,
    hub: core.hub,
    now: Date.now,
    ...createForwarding(core, readers.background, log),
    parseSoon: () => {
      core.parser.wake();
    },
    applying: core.applying,
    reprocessor: core.reprocessor,
    summary: async () => ({
      ...(await readers.window.read('summary', Date.now())),
      backlog: core.backlog.count,
    }),
    readers,
    links,
    dryRun: (url, networkId) =>
      dryRun({ ...core.rendering, destinations: core.destinations, now: Date.now }, url, networkId),
    access: core.access,
    addresses: reach.addresses,
    receiver: createReceiverControl({
      limits,
      refusals: core.refusals,
      ring: guard.ring,
      disk: () => guard.disk.view(),
      startedAtMs,
    }),
    info,
    tunnel: publicUrl.control,
    demo,
  });
  const handlers = createHandlers(router, log);
  const token = readDeskToken(options.dataDir);
  const exportRoute = createExportRoute({ reader: readers.background, now: Date.now, log });
  const desk = createDeskServer({
    handlers,
    exportRoute,
    token,
    windowDir: options.windowDir,
    version: options.version,
    port: () => ports.desk,
    log,
  });

  ports.receiver = await listen(receiver, options.receiverPort, '--receiver-port');
  try {
    ports.desk = await listen(desk, options.deskPort, '--desk-port');
  } catch (error) {
    await closeServer(receiver, 0);
    throw error;
  }
  core.start();
  guard.start();
  publicUrl.control.resume();
  reach.start();
  if (options.isDemoOn) demo.startLoop();

  return {
    addresses: urlsOf(receiverUrl(), ports.desk, token),
    connectWindow: (port) => {
      handlers.connectWindow(port);
    },
    checkPublicUrl: publicUrl.checkNow,
    stop: () => {
      reach.stop();
      guard.stop();
      return stopEngine({
        core,
        servers: [receiver, desk],
        closers: [publicUrl.dispose(), demo.close()],
        reach,
        readers,
        opened,
      });
    },
  };
}

function baseUrlOf(tunnel: TunnelControl, receiverUrl: string): { url: string; isPublic: boolean } {
  const { url } = tunnel.view();
  return url === null ? { url: receiverUrl, isPublic: false } : { url, isPublic: true };
}

function apiUrlOf(deskPort: number): string {
  return `http://${LOOPBACK}:${deskPort}/api`;
}

function urlsOf(receiver: string, deskPort: number, token: string): EngineUrls {
  return { receiver, desk: `http://${LOOPBACK}:${deskPort}/?token=${token}`, api: apiUrlOf(deskPort), token };
}
