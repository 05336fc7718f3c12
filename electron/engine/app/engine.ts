/**
 * One run of the engine over one open database, as a list of what is made from what. Plain Node; nothing here
 * knows about Electron. `lasting-engine.ts` starts another run when the database becomes another one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineOptions } from '../../../shared/contract/shell.ts';
import { pick } from '../../../shared/domain/pick.ts';
import { EventHub } from '../../platform/event-hub.ts';
import { createIdSource } from '../../platform/ids.ts';
import { listen } from '../../platform/listen.ts';
import type { Log } from '../../platform/log.ts';
import { QueryStats } from '../../platform/query-stats.ts';
import { createSlowQueryLog } from '../../platform/slow-query-log.ts';
import { StartError } from '../../platform/start-error.ts';
import { readDeskToken } from '../api/desk-token.ts';
import type { EngineEvents } from '../events/engine-events.ts';
import { GateClient } from '../gate-client/gate-client.ts';
import { isDamage } from '../../platform/database.ts';
import { diskFullError } from '../../platform/disk-full-error.ts';
import { readSecretKey } from '../secrets/secret-key.ts';
import { findMigrationsDir, readMigrations } from '../store/migrate.ts';
import { type OpenedStore, openStore } from '../store/open-store.ts';
import { createStore } from '../store/store.ts';
import type { Base } from './base.ts';
import { createDesk } from './create-desk.ts';
import { createBackingUp } from './create-backing-up.ts';
import { createForwarding } from './create-forwarding.ts';
import { createHousekeeping } from './create-housekeeping.ts';
import { createInsightPacking } from './create-insight-packing.ts';
import { createJournal } from './create-journal.ts';
import { createLinking } from './create-linking.ts';
import { createParsing } from './create-parsing.ts';
import { createReading } from './create-reading.ts';
import { createReaching } from './create-reaching.ts';
import { createLimits, createReceiving } from './create-receiving.ts';
import { createStorageGuard } from './create-storage-guard.ts';
import { createSubjects } from './create-subjects.ts';
import { DamageGuard } from './damage-guard.ts';
import type { EngineRun, RunContext } from './engine-run.ts';
import { FileGuard } from './file-guard.ts';
import { KeptClock } from './kept-clock.ts';
import { startWork } from './start-work.ts';
import { endsOf, stopEngine } from './stop-engine.ts';

/** Damage that shows while it starts is looked at at once; what shows three times is no damage of the file. */
const MOST_STARTS = 3;

/**
 * Starts everything and resolves when both ports listen.
 * @throws StartError
 */
export async function startEngineRun(
  options: EngineOptions,
  log: Log,
  context: RunContext,
): Promise<EngineRun> {
  if (!existsSync(join(options.windowDir, 'index.html'))) {
    throw new StartError({ code: 'window_missing', dir: options.windowDir });
  }
  const { clocks } = context;
  const migrations = readMigrations(findMigrationsDir());
  for (let start = 1; ; start += 1) {
    const queries = new QueryStats(createSlowQueryLog(log, clocks.elapsed));
    const opened = openStore(options.dataDir, migrations, clocks.now(), queries, undefined, (change) => {
      log.warn(change, 'a database of an older version is saved and brought to the schema of this one');
    });
    if (opened.madePrivate.length > 0) {
      log.info({ paths: opened.madePrivate }, 'other users of this computer could read these until now');
    }
    const notices = [...context.notices, ...opened.notices];
    for (const notice of notices) log.warn(notice, 'the start has a notice');
    try {
      return await startWithStore(options, log, { ...context, notices }, opened, { queries });
    } catch (error) {
      const isWorthAnother = isDamage(error) && start < MOST_STARTS;
      if (isWorthAnother) opened.damage.suspect(false);
      opened.close();
      // The token, the key and the first marks are written after the store is open.
      if (!isWorthAnother) throw diskFullError(error, options.dataDir);
      log.error({ err: error }, 'the database is damaged: starting again');
    }
  }
}

async function startWithStore(
  options: EngineOptions,
  log: Log,
  context: RunContext,
  opened: OpenedStore,
  { queries }: { readonly queries: QueryStats },
): Promise<EngineRun> {
  const { clocks } = context;
  const startedAtMs = clocks.now();
  const store = createStore(opened.db);
  const clock = new KeptClock({ store, clocks, log });
  const gate = new GateClient({ link: context.link, elapsed: clocks.elapsed, log });
  gate.start();
  const gateState = await gate.there();
  const base: Base = {
    store,
    newId: createIdSource(clocks.now, store.newestId()),
    ...clocks,
    steadyMs: () => clock.ms(),
    log,
    events: new EventHub<EngineEvents>(log),
  };
  // Known once it listens; nobody is asked for a URL before.
  let deskPort = 0;
  const secretKey = readSecretKey(options.dataDir, options.secretKey);
  const subjects = createSubjects(base, secretKey);
  const reaching = createReaching(base, subjects.secrets, {
    gate,
    dataDir: options.dataDir,
    receiverUrl: gateState.receiverUrl,
    isTunnelAllowed: options.isTunnelAllowed,
  });
  const linking = createLinking(base, subjects, reaching);
  const journal = createJournal(base, options.dataDir);
  const parsing = createParsing(base, subjects, {
    links: {
      linkOf: (networkId, fields) => linking.linkFinder.linkOf(networkId, fields),
      idParametersOf: (networkId) => linking.linkFinder.idParametersOf(networkId),
    },
    journal,
  });
  const userAgent = `PostbackDesk/${options.version}`;
  const forwarding = createForwarding(base, subjects, {
    journal,
    userAgent,
    ...pick(parsing, ['earlierRows']),
  });
  const limits = createLimits(base);
  const guard = createStorageGuard(base, options.dataDir, limits);
  const fileGuard = new FileGuard({ ...base, opened, onLost: context.onLost });
  const receiving = createReceiving(base, subjects, {
    gate,
    gateState,
    clock,
    dataDir: options.dataDir,
    limits,
    parsing,
    journal,
    isStoreLost: () => fileGuard.isLost,
    joinIn: () => forwarding.outbox.joinIn(),
  });
  const backingUp = createBackingUp(base, subjects, {
    dataDir: options.dataDir,
    databasePath: opened.db.path,
    secretKey,
    version: options.version,
    reopenOver: context.reopenOver,
    spool: () => (gate.state ?? gateState).queues.requests,
    reopen: context.reopen,
  });
  const reading = createReading(base, { databasePath: opened.db.path, queries, fileGuard });
  const { readers } = reading;
  const housekeeping = createHousekeeping(base, { readers, indexer: receiving.searchIndexer });
  const damageGuard = new DamageGuard({
    ...base,
    opened,
    reader: readers.background,
    onDamaged: context.onDamaged,
  });
  const desk = createDesk(
    {
      base,
      subjects,
      reaching,
      linking,
      parsing,
      receiving,
      guard,
      fileGuard,
      backingUp,
      housekeeping,
      forwarding,
      ...reading,
    },
    {
      ...pick(options, ['dataDir', 'windowDir', 'version', 'sessionId', 'telegramServer', 'systemLanguages']),
      token: readDeskToken(options.dataDir),
      ...pick(context, ['notices', 'onLanguage']),
      queries,
      databasePath: opened.db.path,
      startedAtMs,
      gate,
      gateState,
      port: () => deskPort,
    },
  );
  try {
    await Promise.all([readers.start(), desk.language.start()]);
    deskPort = await listen(desk.server, options.deskPort, '--desk-port');
  } catch (error) {
    gate.stop();
    await readers.close();
    throw error;
  }
  const running = {
    gate,
    clock,
    subjects,
    reaching,
    parsing,
    receiving,
    guard,
    fileGuard,
    backingUp,
    housekeeping,
    forwarding,
    desk,
    readers,
    damageGuard,
    insightPacker: createInsightPacking(base, readers),
    store,
    events: base.events,
    log,
    opened,
  };
  try {
    await startWork(running);
    if (options.isDemoOn) desk.demo.startLoop();
  } catch (error) {
    await stopEngine(running);
    throw error;
  }

  return {
    addresses: desk.urls(),
    createSignInUrl: () => desk.createSignInUrl().url,
    databasePath: opened.db.path,
    secretKey,
    isOurs: (path) => fileGuard.isOurs(path),
    isBeingWritten: () => fileGuard.loss?.kind === 'overwritten',
    setObstacle: (cause) => {
      fileGuard.setObstacle(cause);
    },
    connectWindow: (port) => {
      desk.handlers.connectWindow(port);
      return true;
    },
    checkPublicUrl: () => {
      receiving.lookAround();
    },
    ...endsOf(running),
  };
}
