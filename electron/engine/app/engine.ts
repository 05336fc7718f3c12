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
import { StartError } from '../../platform/start-error.ts';
import { readDeskToken } from '../api/desk-token.ts';
import type { Handlers } from '../api/handlers.ts';
import type { EngineEvents } from '../events/engine-events.ts';
import { isDamage } from '../../platform/database.ts';
import { ReaderPool } from '../reader/reader-pool.ts';
import { readSecretKey } from '../secrets/secret-key.ts';
import { findMigrationsDir, readMigrations } from '../store/migrate.ts';
import { type OpenedStore, openStore } from '../store/open-store.ts';
import { createStore } from '../store/store.ts';
import type { Base } from './base.ts';
import { createDamageGuard } from './create-damage-guard.ts';
import { createDesk } from './create-desk.ts';
import { createForwarding } from './create-forwarding.ts';
import { createLinking } from './create-linking.ts';
import { createParsing } from './create-parsing.ts';
import { createReaching } from './create-reaching.ts';
import { createLimits, createReceiving } from './create-receiving.ts';
import { createStorageGuard } from './create-storage-guard.ts';
import { createSubjects } from './create-subjects.ts';
import { stopEngine } from './stop-engine.ts';

export interface Engine {
  readonly addresses: EngineUrls;
  /** Serves the contract over a message port, for a window of Electron. */
  connectWindow(port: Parameters<Handlers['connectWindow']>[0]): void;
  /** Checks the public URL now: the computer woke up, or its network changed. */
  checkPublicUrl(): void;
  /** Finishes what is under way, within 2 s, and lets go of the data folder. */
  stop(): Promise<void>;
}

export interface EngineHooks {
  /** The database is damaged: the engine must be stopped and started again, which saves what can be read. */
  readonly onDamaged?: () => void;
}

/** Damage that shows while it starts is looked at at once; what shows three times is no damage of the file. */
const MOST_STARTS = 3;

/**
 * Starts everything and resolves when both ports listen.
 * @throws StartError
 */
export async function startEngine(
  options: EngineOptions,
  log: Log,
  { onDamaged }: EngineHooks = {},
): Promise<Engine> {
  if (!existsSync(join(options.windowDir, 'index.html'))) {
    throw new StartError({ code: 'window_missing', dir: options.windowDir });
  }
  for (let start = 1; ; start += 1) {
    const queries = new QueryStats(createSlowQueryLog(log, () => performance.now()));
    const opened = openStore(options.dataDir, readMigrations(findMigrationsDir()), Date.now(), queries);
    for (const notice of opened.notices) log.warn(notice, 'the start has a notice');
    try {
      return await startWithStore(options, log, opened, queries, onDamaged ?? (() => undefined));
    } catch (error) {
      const isWorthAnother = isDamage(error) && start < MOST_STARTS;
      if (isWorthAnother) opened.damage.suspect(false);
      opened.close();
      if (!isWorthAnother) throw error;
      log.error({ err: error }, 'the database is damaged: starting again');
    }
  }
}

async function startWithStore(
  options: EngineOptions,
  log: Log,
  opened: OpenedStore,
  queries: QueryStats,
  onDamaged: () => void,
): Promise<Engine> {
  const startedAtMs = Date.now();
  const base: Base = {
    store: createStore(opened.db),
    newId: createIdSource(Date.now),
    now: Date.now,
    elapsed: () => performance.now(),
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
    firstOwnId: parsing.applying.firstOwnId,
  });
  const readers = new ReaderPool({
    path: opened.db.path,
    log,
    queries,
    onDamage: (message) => {
      damageGuard.found(message);
    },
  });
  const damageGuard = createDamageGuard(base, opened, readers.background, onDamaged);
  const desk = createDesk(
    { base, subjects, reaching, linking, parsing, receiving, guard, forwarding, readers },
    {
      dataDir: options.dataDir,
      windowDir: options.windowDir,
      version: options.version,
      token: readDeskToken(options.dataDir),
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
  const running = {
    subjects,
    reaching,
    parsing,
    receiving,
    guard,
    forwarding,
    desk,
    readers,
    damageGuard,
    log,
    opened,
  };
  try {
    forwarding.sender.start();
    forwarding.outbox.start();
    parsing.parser.wake();
    parsing.reprocessor.start();
    guard.start();
    damageGuard.start();
    reaching.publicUrl.control.resume();
    reaching.reach.start();
    if (options.isDemoOn) desk.demo.startLoop();
  } catch (error) {
    await stopEngine(running);
    throw error;
  }

  return {
    addresses: desk.urls(),
    connectWindow: (port) => {
      desk.handlers.connectWindow(port);
    },
    checkPublicUrl: reaching.publicUrl.checkNow,
    stop: () => stopEngine(running),
  };
}
