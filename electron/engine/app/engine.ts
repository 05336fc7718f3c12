/** The engine, as a list of what is made from what. Plain Node; nothing here knows about Electron. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineOptions, EngineUrls } from '../../../shared/contract/shell.ts';
import { EventHub } from '../../platform/event-hub.ts';
import { createIdSource } from '../../platform/ids.ts';
import { closeServer, listen } from '../../platform/listen.ts';
import type { Log } from '../../platform/log.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import { createSlowQueryLog } from '../../platform/slow-query-log.ts';
import type { SystemClocks } from '../../platform/steady-clock.ts';
import { systemClocks } from '../../platform/system-clocks.ts';
import { StartError } from '../../platform/start-error.ts';
import { readDeskToken } from '../api/desk-token.ts';
import type { Handlers } from '../api/handlers.ts';
import type { EngineEvents } from '../events/engine-events.ts';
import { readSecretKey } from '../secrets/secret-key.ts';
import { findMigrationsDir, readMigrations } from '../store/migrate.ts';
import { type OpenedStore, openStore } from '../store/open-store.ts';
import { createStore } from '../store/store.ts';
import type { Base } from './base.ts';
import { createDesk } from './create-desk.ts';
import { createForwarding } from './create-forwarding.ts';
import { createLinking } from './create-linking.ts';
import { createParsing } from './create-parsing.ts';
import { createReaching } from './create-reaching.ts';
import { createLimits, createReceiving } from './create-receiving.ts';
import { createStorageGuard } from './create-storage-guard.ts';
import { createSubjects } from './create-subjects.ts';
import { keepClock } from './keep-clock.ts';
import { stopEngine } from './stop-engine.ts';

export interface Engine {
  readonly addresses: EngineUrls;
  /** One more URL that opens the window once, for a browser that is about to be started. */
  createSignInUrl(): string;
  /** Serves the contract over a message port, for a window of Electron. */
  connectWindow(port: Parameters<Handlers['connectWindow']>[0]): void;
  /** Checks the public URL now: the computer woke up, or its network changed. */
  checkPublicUrl(): void;
  /** Finishes what is under way, within 2 s, and lets go of the data folder. */
  stop(): Promise<void>;
}

/**
 * Starts everything and resolves when both ports listen.
 * @param clocks of this computer
 * @throws StartError
 */
export async function startEngine(
  options: EngineOptions,
  log: Log,
  clocks: SystemClocks = systemClocks,
): Promise<Engine> {
  if (!existsSync(join(options.windowDir, 'index.html'))) {
    throw new StartError({ code: 'window_missing', dir: options.windowDir });
  }
  const queries = new QueryStats(createSlowQueryLog(log, clocks.elapsed));
  const opened = openStore(options.dataDir, readMigrations(findMigrationsDir()), clocks.now(), queries);
  if (opened.madePrivate.length > 0) {
    log.info({ paths: opened.madePrivate }, 'other users of this computer could read these until now');
  }
  for (const notice of opened.notices) log.warn(notice, 'the start has a notice');
  try {
    return await startWithStore(options, log, opened, queries, clocks);
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
  clocks: SystemClocks,
): Promise<Engine> {
  const startedAtMs = clocks.now();
  const store = createStore(opened.db);
  const clock = keepClock({ store, clocks, log });
  const base: Base = {
    store,
    newId: createIdSource(clocks.now, store.newestId()),
    ...clocks,
    steadyMs: clock.steadyMs,
    log,
    events: new EventHub<EngineEvents>(log),
  };
  // Known once the servers listen; nobody is asked for a URL before.
  const ports = { receiver: 0, desk: 0 };
  const subjects = createSubjects(base, readSecretKey(options.dataDir, options.secretKey));
  const reaching = createReaching(base, subjects.secrets, {
    dataDir: options.dataDir,
    isTunnelAllowed: options.isTunnelAllowed,
    receiverPort: () => ports.receiver,
  });
  const linking = createLinking(base, subjects, reaching);
  const parsing = createParsing(base, subjects, (networkId, fields) =>
    linking.linkFinder.linkOf(networkId, fields),
  );
  const limits = createLimits(base);
  const guard = createStorageGuard(base, options.dataDir, limits);
  const receiving = createReceiving(base, subjects, {
    limits,
    backlog: parsing.backlog,
    tunnelPorts: reaching.tunnelPorts,
    respondToOther: reaching.publicUrl.respondToProbe,
    isDiskLow: guard.isDiskLow,
  });
  const forwarding = createForwarding(base, subjects, {
    userAgent: `PostbackDesk/${options.version}`,
  });
  const desk = createDesk(
    { base, subjects, reaching, linking, parsing, receiving, guard, forwarding },
    {
      databasePath: opened.db.path,
      dataDir: options.dataDir,
      windowDir: options.windowDir,
      version: options.version,
      token: readDeskToken(options.dataDir),
      sessionId: options.sessionId,
      notices: opened.notices,
      queries,
      startedAtMs,
      port: () => ports.desk,
    },
  );

  ports.receiver = await listen(receiving.server, options.receiverPort, '--receiver-port');
  try {
    ports.desk = await listen(desk.server, options.deskPort, '--desk-port');
  } catch (error) {
    await closeServer(receiving.server, 0);
    throw error;
  }
  clock.start();
  forwarding.sender.start();
  forwarding.outbox.start();
  parsing.parser.wake();
  parsing.reprocessor.start();
  desk.replays.goOn();
  guard.start();
  receiving.storedHeads.start();
  reaching.publicUrl.control.resume();
  reaching.reach.start();
  if (options.isDemoOn) desk.demo.startLoop();

  return {
    addresses: desk.urls(),
    createSignInUrl: () => desk.createSignInUrl().url,
    connectWindow: (port) => {
      desk.handlers.connectWindow(port);
    },
    checkPublicUrl: reaching.publicUrl.checkNow,
    stop: () =>
      stopEngine({ clock, subjects, reaching, parsing, receiving, guard, forwarding, desk, opened }),
  };
}
