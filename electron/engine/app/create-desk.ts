/** What the person works with: the API and the window's files, over everything that was made before. */
import type { Server } from 'node:http';
import type { SignInUrl } from '../../../shared/contract/desk.ts';
import type { EngineUrls } from '../../../shared/contract/shell.ts';
import { toIso } from '../../../shared/domain/time/to-iso.ts';
import { DeskLanguage } from '../api/desk-language.ts';
import { createDeskServer } from '../api/desk-server.ts';
import { createExportRoute } from '../api/export-route.ts';
import { createHandlers, type Handlers } from '../api/handlers.ts';
import { createRouter } from '../api/router.ts';
import { createDemoStage } from '../demo/demo-stage.ts';
import { Demo } from '../demo/demo.ts';
import { createSendTestPostback } from '../demo/send-test-postback.ts';
import type { Imports } from '../imports/imports.ts';
import type { Reports } from '../reports/reports.ts';
import { createSendTest, previewRequest } from '../forward/send-test.ts';
import { dryRun } from '../links/dry-run.ts';
import { createReceiverControl } from '../receiver/receiver-control.ts';
import type { ViewDeps } from '../views/views.ts';
import { type Actions, createActions } from './create-actions.ts';
import { createMoney, type MoneyWork } from './create-money.ts';
import { createNotifying, type Notifying } from './create-notifying.ts';
import { createTelling, type Telling } from './create-telling.ts';
import type { DeskDeps, DeskOptions } from './desk-deps.ts';
import { deskNotices } from './desk-notices.ts';
import { createReports } from './create-reports.ts';
import { createSignIn } from './create-sign-in.ts';
import { createTelegram, type TelegramWork } from './create-telegram.ts';
import { deskCounts } from './desk-counts.ts';
import { publishChanges } from './publish-changes.ts';

export interface Desk {
  readonly demo: Demo;
  readonly actions: Actions;
  readonly reports: Reports;
  readonly money: MoneyWork;
  readonly notifying: Notifying;
  readonly imports: Imports;
  readonly telling: Telling;
  readonly telegram: TelegramWork;
  readonly language: DeskLanguage;
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
    hub,
    readers,
  } = deps;
  const { store, newId, now, log, events } = base;
  const { networks, destinations, access } = subjects;
  const { reach, receiverUrl, baseUrl } = reaching;
  const { dataDir, version, token, sessionId, port, gate } = options;

  const language = new DeskLanguage({
    settings: store.settings,
    system: options.systemLanguages,
    onLanguage: (choice) => {
      options.onLanguage?.(choice);
      events.emit('language.changed', null);
    },
  });
  const { text, textOf } = language;
  const views: ViewDeps = {
    store,
    networks,
    destinations,
    baseUrl,
    reprocessingOf: (id) => parsing.reprocessor.progressOf(id),
  };
  publishChanges(events, hub, views);
  const actions = createActions(base, parsing, forwarding, readers);
  const reporting = createReports(base, subjects, parsing, receiving.searchIndexer, options);
  const money = createMoney(base, { linking, parsing, readers }, options);
  const counts = deskCounts(parsing, receiving, readers, now);
  const urls = { ...views, addresses: reach.addresses, links: linking.links, tunnel: reaching.tunnel };
  const { outbox } = forwarding;
  const { mailboxes } = receiving;
  const telegram = createTelegram(
    base,
    subjects.secrets,
    { subjects, readers, outbox, mailboxes, urls, ...counts },
    { ...options, text },
  );
  const notifying = createNotifying(base, {
    ...deps,
    text,
    dataDir,
    views,
    warnings: money.routes.warnings,
    telegram: telegram.telegram,
    version,
  });
  const telling = createTelling(base, deps, { dataDir, version, gate, text, ...counts, ...notifying });
  const testing = { ...forwarding.rendering, destinations, sender: forwarding.sender, now };
  const demo = new Demo({ ...createDemoStage(networks, destinations), receiverUrl, log });
  const { apiUrl, codes, signInUrl, createSignInUrl } = createSignIn(base, port);
  const router = createRouter({
    ...views,
    language,
    store,
    hub,
    now,
    newId,
    sendTest: createSendTest(testing),
    preview: (input) => previewRequest(testing, input),
    outbox,
    ...actions,
    parseSoon: () => {
      events.emit('postback.reopened', null);
    },
    applying: parsing.applying,
    rendering: forwarding.rendering,
    ...reporting,
    reprocessor: parsing.reprocessor,
    ...counts,
    telegram: telegram.telegram,
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
      notices: deskNotices(deps, money, options.notices),
    }),
    refused: receiving.refused,
    createSignInUrl,
    tunnel: reaching.tunnel,
    mailboxes,
    broker: receiving.broker,
    backups: backingUp.backups,
    setups: backingUp.setups,
    housekeeping: housekeeping.housekeeping,
    ...money.routes,
    ...notifying.routes,
    ...telling,
    sendTestPostback: createSendTestPostback({ networks, gate, baseUrl, ...receiving }),
    demo,
  });
  const handlers = createHandlers({ router, log, text, obstacle: () => fileGuard.obstacle() });
  const exportRoute = createExportRoute({
    reader: readers.background,
    now,
    textOf,
    log,
    obstacle: () => fileGuard.obstacle(),
  });
  const { windowDir } = options;
  const server = createDeskServer({
    handlers,
    language,
    textOf,
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
    notifying,
    telling,
    telegram,
    language,
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
