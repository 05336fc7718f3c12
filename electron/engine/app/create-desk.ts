/** What the person works with: the API and the window's files, over everything that was made before. */
import type { Server } from 'node:http';
import type { CodedInfo } from '../../../shared/contract/coded-views.ts';
import type { SignInUrl } from '../../../shared/contract/desk.ts';
import type { EngineUrls } from '../../../shared/contract/shell.ts';
import { LiveHub } from '../../platform/live-hub.ts';
import { LOOPBACK } from '../../platform/listen.ts';
import type { GateState } from '../../platform/gate-link/gate-messages.ts';
import type { QueryStats } from '../../platform/query-stats.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { createDeskServer } from '../api/desk-server.ts';
import { createExportRoute } from '../api/export-route.ts';
import { createHandlers, type Handlers } from '../api/handlers.ts';
import { createRouter } from '../api/router.ts';
import { SignInCodes } from '../api/sign-in-codes.ts';
import { createDemoStage } from '../demo/demo-stage.ts';
import { Demo } from '../demo/demo.ts';
import { createSendTestPostback } from '../demo/send-test-postback.ts';
import { destinationNotices } from '../forward/destination-notices.ts';
import type { GateClient } from '../gate-client/gate-client.ts';
import type { Imports } from '../imports/imports.ts';
import type { Reports } from '../reports/reports.ts';
import { createSendTest, previewRequest } from '../forward/send-test.ts';
import { dryRun } from '../links/dry-run.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import { createReceiverControl } from '../receiver/receiver-control.ts';
import { signatureNotices } from '../networks/signature-notices.ts';
import type { ViewDeps } from '../views/views.ts';
import type { Base } from './base.ts';
import { type Actions, createActions } from './create-actions.ts';
import type { BackingUp } from './create-backing-up.ts';
import type { HousekeepingWork } from './create-housekeeping.ts';
import type { Forwarding } from './create-forwarding.ts';
import type { Linking } from './create-linking.ts';
import type { Parsing } from './create-parsing.ts';
import { createMoney, type MoneyWork } from './create-money.ts';
import type { Reaching } from './create-reaching.ts';
import { createReports } from './create-reports.ts';
import type { Receiving } from './create-receiving.ts';
import type { StorageGuard } from './create-storage-guard.ts';
import type { Subjects } from './create-subjects.ts';
import type { FileGuard } from './file-guard.ts';
import { publishChanges } from './publish-changes.ts';
import { withSpooled } from './with-spooled.ts';

/** How long a sign-in URL is good that was asked for. */
const SIGN_IN_MS = 10 * 60_000;

export interface DeskDeps {
  readonly base: Base;
  readonly subjects: Subjects;
  readonly reaching: Reaching;
  readonly linking: Linking;
  readonly parsing: Parsing;
  readonly receiving: Receiving;
  readonly guard: StorageGuard;
  readonly fileGuard: FileGuard;
  readonly backingUp: BackingUp;
  readonly housekeeping: HousekeepingWork;
  readonly forwarding: Forwarding;
  readonly readers: ReaderPool;
}

export interface DeskOptions {
  readonly dataDir: string;
  readonly windowDir: string;
  readonly version: string;
  readonly token: string;
  readonly sessionId: string;
  readonly notices: CodedInfo['notices'];
  readonly queries: QueryStats;
  /** Of the database that is open. */
  readonly databasePath: string;
  readonly startedAtMs: number;
  readonly gate: GateClient;
  /** What it said when it was asked first. */
  readonly gateState: GateState;
  /** 0 until it listens. */
  readonly port: () => number;
}

export interface Desk {
  readonly demo: Demo;
  readonly actions: Actions;
  readonly reports: Reports;
  readonly money: MoneyWork;
  readonly imports: Imports;
  readonly handlers: Handlers;
  /** Does not listen yet. */
  readonly server: Server;
  readonly createSignInUrl: () => SignInUrl;
  /** With a new sign-in URL each time. */
  readonly urls: () => EngineUrls;
}

export function createDesk(deps: DeskDeps, options: DeskOptions): Desk {
  const {
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
    readers,
  } = deps;
  const { store, newId, now, elapsed, log, events } = base;
  const { networks, destinations, access } = subjects;
  const { reach, receiverUrl, baseUrl } = reaching;
  const { dataDir, version, token, sessionId, port, gate } = options;

  const views: ViewDeps = {
    store,
    networks,
    destinations,
    baseUrl,
    reprocessingOf: (id) => parsing.reprocessor.progressOf(id),
  };
  const hub = new LiveHub(elapsed);
  publishChanges(events, hub, views);
  const actions = createActions(base, parsing, forwarding, readers);
  const reporting = createReports(base, subjects, parsing, receiving.searchIndexer, options);
  const money = createMoney(base, { linking, parsing, readers }, options);
  const testing = { ...forwarding.rendering, destinations, sender: forwarding.sender, now };
  const demo = new Demo({ ...createDemoStage(networks, destinations), receiverUrl, log });
  const deskUrl = (): string => `http://${LOOPBACK}:${port()}`;
  const apiUrl = (): string => `${deskUrl()}/api`;
  const codes = new SignInCodes(elapsed);
  const signInUrl = (lifetimeMs: number): string => `${deskUrl()}/?code=${codes.issue(lifetimeMs)}`;
  const createSignInUrl = (): SignInUrl => ({
    url: signInUrl(SIGN_IN_MS),
    expiresAt: toIso(now() + SIGN_IN_MS),
  });
  const router = createRouter({
    ...views,
    store,
    hub,
    now,
    newId,
    sendTest: createSendTest(testing),
    preview: (input) => previewRequest(testing, input),
    outbox: forwarding.outbox,
    ...actions,
    parseSoon: () => {
      events.emit('postback.reopened', null);
    },
    applying: parsing.applying,
    rendering: forwarding.rendering,
    ...reporting,
    reprocessor: parsing.reprocessor,
    // What waits is counted first: what is taken over meanwhile is counted twice, and never left out.
    summary: async () => {
      const backlog = parsing.backlog.count + (await receiving.countSpooled());
      return { ...(await readers.window.read('summary', now())), backlog };
    },
    ledger: async () => withSpooled(await receiving.countSpooled(), await readers.window.read('ledger')),
    readers,
    queries: options.queries,
    links: linking.links,
    dryRun: (url, networkId) =>
      dryRun({ ...forwarding.rendering, destinations, valuer: parsing.applying.valuer, now }, url, networkId),
    access,
    keptKeyless: subjects.keptKeyless,
    addresses: reach.addresses,
    receiver: createReceiverControl({
      limits: receiving.limits,
      ring: guard.ring,
      gateState: () => gate.state ?? options.gateState,
      disk: () => guard.disk.view(),
    }),
    settleRules: async (call) => receiving.rules.settleAfter(call),
    info: () => ({
      version,
      dataDir,
      receiverUrl: receiverUrl(),
      startedAt: toIso(options.startedAtMs),
      apiUrl: apiUrl(),
      notices: [
        ...fileGuard.notices(),
        ...options.notices,
        ...guard.notices(),
        ...receiving.spoolWatch.notices(),
        ...receiving.mailboxes.notices(),
        ...backingUp.notices(),
        ...destinationNotices(destinations),
        ...money.routes.warnings.notices(),
        ...signatureNotices(networks, access, subjects.secrets),
      ],
    }),
    refused: receiving.refused,
    createSignInUrl,
    tunnel: reaching.tunnel,
    mailboxes: receiving.mailboxes,
    broker: receiving.broker,
    backups: backingUp.backups,
    setups: backingUp.setups,
    housekeeping: housekeeping.housekeeping,
    ...money.routes,
    sendTestPostback: createSendTestPostback({ networks, gate, baseUrl, ...receiving }),
    demo,
  });
  const handlers = createHandlers({ router, log, obstacle: () => fileGuard.obstacle() });
  const exportRoute = createExportRoute({
    reader: readers.background,
    now,
    log,
    obstacle: () => fileGuard.obstacle(),
  });
  const { windowDir } = options;
  const server = createDeskServer({
    handlers,
    exportRoute,
    token,
    sessionId,
    codes,
    windowDir,
    version,
    port,
    apiUrl,
    log,
  });
  return {
    demo,
    actions,
    ...reporting,
    money,
    handlers,
    server,
    createSignInUrl,
    urls: () => ({
      receiver: receiverUrl(),
      // It is printed for whoever started the program, and may be opened much later.
      desk: signInUrl(Infinity),
      api: apiUrl(),
      token,
    }),
  };
}
