/**
 * One run of the engine over one open database, as a list of what is made from what. Plain Node; nothing here
 * knows about Electron. `lasting-engine.ts` starts another run when the database becomes another one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineOptions, EngineUrls } from '../../../shared/contract/shell.ts';
import type { CodedNotice } from '../../../shared/contract/coded-views.ts';
import { EventHub } from '../../platform/event-hub.ts';
import type { FileLoss } from '../../platform/file-watch.ts';
import { createIdSource } from '../../platform/ids.ts';
import { closeServer, listen } from '../../platform/listen.ts';
import type { Log } from '../../platform/log.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import { createSlowQueryLog } from '../../platform/slow-query-log.ts';
import type { SystemClocks } from '../../platform/steady-clock.ts';
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
import { createBackingUp } from './create-backing-up.ts';
import { createFileGuard } from './create-file-guard.ts';
import { createForwarding } from './create-forwarding.ts';
import { createLinking } from './create-linking.ts';
import { createParsing } from './create-parsing.ts';
import { createReaching } from './create-reaching.ts';
import { createLimits, createReceiving } from './create-receiving.ts';
import { createStorageGuard } from './create-storage-guard.ts';
import { createSubjects } from './create-subjects.ts';
import { keepClock } from './keep-clock.ts';
import { stopEngine, stopInto } from './stop-engine.ts';

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

/** What a run is told, and whom it tells. */
export interface RunContext {
  /** Of this computer, but in tests. */
  readonly clocks: SystemClocks;
  /** Why this run began, beside what opening the store says. */
  readonly notices: readonly CodedNotice[];
  /** Told once, when the database has lost its place; nothing is answered 200 any more. */
  readonly onLost: (loss: FileLoss) => void;
  /** Another database is to be gone on with: its file, in the data folder. */
  readonly reopenOver: (file: string) => void;
  /** Everything that is kept in memory is to be read anew; the next run says why. */
  readonly reopen: (why: CodedNotice) => void;
}

/** One run, and what another one needs that follows it. */
export interface EngineRun extends Engine {
  readonly databasePath: string;
  /** What secrets are sealed with. */
  readonly secretKey: Buffer;
  /** Whether the file of a name is the one that this run opened. */
  readonly isOurs: (path: string) => boolean;
  /** Why what is open cannot be saved yet, in the system's words; shown to the person. */
  readonly setObstacle: (cause: string) => void;
  /** As `stop`, after everything stored was copied: see `stop-engine.ts`. */
  readonly stopInto: (copy: string, onFailed: (error: unknown) => Promise<void>) => Promise<void>;
}

/**
 * Starts everything and resolves when both ports listen.
 * @throws StartError
 */
export async function startRun(options: EngineOptions, log: Log, context: RunContext): Promise<EngineRun> {
  if (!existsSync(join(options.windowDir, 'index.html'))) {
    throw new StartError({ code: 'window_missing', dir: options.windowDir });
  }
  const { clocks } = context;
  const queries = new QueryStats(createSlowQueryLog(log, clocks.elapsed));
  const migrations = readMigrations(findMigrationsDir());
  const opened = openStore(options.dataDir, migrations, clocks.now(), queries);
  if (opened.madePrivate.length > 0) {
    log.info({ paths: opened.madePrivate }, 'other users of this computer could read these until now');
  }
  const notices = [...context.notices, ...opened.notices];
  for (const notice of notices) log.warn(notice, 'the start has a notice');
  try {
    return await startWithStore(options, log, { ...context, notices }, opened, {
      queries,
      newestVersion: migrations.length,
    });
  } catch (error) {
    opened.close();
    throw error;
  }
}

async function startWithStore(
  options: EngineOptions,
  log: Log,
  context: RunContext,
  opened: OpenedStore,
  { queries, newestVersion }: { readonly queries: QueryStats; readonly newestVersion: number },
): Promise<EngineRun> {
  const { clocks } = context;
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
  const secretKey = readSecretKey(options.dataDir, options.secretKey);
  const subjects = createSubjects(base, secretKey);
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
  const fileGuard = createFileGuard(base, opened.db, context.onLost);
  const receiving = createReceiving(base, subjects, {
    limits,
    backlog: parsing.backlog,
    tunnelPorts: reaching.tunnelPorts,
    respondToOther: reaching.publicUrl.respondToProbe,
    isDiskLow: guard.isDiskLow,
    isStoreLost: fileGuard.isLost,
  });
  const forwarding = createForwarding(base, subjects, {
    userAgent: `PostbackDesk/${options.version}`,
  });
  const backingUp = createBackingUp(base, subjects, {
    dataDir: options.dataDir,
    databasePath: opened.db.path,
    newestVersion,
    secretKey,
    version: options.version,
    reopenOver: context.reopenOver,
    reopen: context.reopen,
  });
  const desk = createDesk(
    { base, subjects, reaching, linking, parsing, receiving, guard, fileGuard, backingUp, forwarding },
    {
      databasePath: opened.db.path,
      dataDir: options.dataDir,
      windowDir: options.windowDir,
      version: options.version,
      token: readDeskToken(options.dataDir),
      sessionId: options.sessionId,
      notices: context.notices,
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
  fileGuard.start();
  backingUp.start();
  reaching.publicUrl.control.resume();
  reaching.reach.start();
  if (options.isDemoOn) desk.demo.startLoop();

  const running = {
    clock,
    subjects,
    reaching,
    parsing,
    receiving,
    guard,
    fileGuard,
    backingUp,
    forwarding,
    desk,
    opened,
  };
  return {
    addresses: desk.urls(),
    createSignInUrl: () => desk.createSignInUrl().url,
    databasePath: opened.db.path,
    secretKey,
    isOurs: fileGuard.isOurs,
    setObstacle: fileGuard.setObstacle,
    connectWindow: (port) => {
      desk.handlers.connectWindow(port);
    },
    checkPublicUrl: reaching.publicUrl.checkNow,
    stop: () => stopEngine(running),
    stopInto: (copy, onFailed) => stopInto(running, copy, onFailed),
  };
}
