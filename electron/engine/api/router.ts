/** The contract's procedures over the engine's parts. Thin: each one calls and shows. */
import type { CodedDryRun, CodedTunnel, CodedWay } from '../../../shared/contract/coded-views.ts';
import type { SentTestPostback } from '../../../shared/contract/test-postback.ts';
import type { TunnelStart } from '../../../shared/contract/tunnel.ts';
import type { MailboxId, NetworkId } from '../../../shared/domain/ids.ts';
import type { PublicUrlBook } from '../reach/public-url-book.ts';
import { queryFigures } from './query-figures.ts';
import type { QueryStats } from '../../platform/query-stats.ts';
import { cabinetsView, publicUrlsView, pasteUrl } from './public-urls-view.ts';
import { failureRules } from '../reach/failure-rules.ts';
import { awakeView, changeAwake } from '../reach/awake-control.ts';
import { normaliseMapping } from '../../../shared/domain/postback/mapping.ts';
import { firstContact } from '../parse/first-contact.ts';
import { answerQuestions, networkQuestions } from '../parse/network-questions.ts';
import type { Reprocessor } from '../parse/reprocessor.ts';
import { tryMapping } from '../parse/try-mapping.ts';
import { linkHits } from '../links/link-hits.ts';
import { linkPostbacks } from '../links/link-postbacks.ts';
import type { Links } from '../links/links.ts';
import type { KeptKeylessPostbacks } from '../networks/kept-keyless.ts';
import type { NetworkAccess } from '../networks/network-access.ts';
import type { ReceiverControl } from '../receiver/receiver-control.ts';
import { actionRoutes, type ActionRouteDeps } from './action-routes.ts';
import { createBase } from './base.ts';
import { backupRoutes } from './backup-routes.ts';
import { groupRoutes } from './group-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { housekeepingRoutes } from './housekeeping-routes.ts';
import { brokerRoutes } from './broker-routes.ts';
import { mailboxRoutes } from './mailbox-routes.ts';
import { postbackRoutes, type PostbackRouteDeps } from './postback-routes.ts';
import { receivingRoutes } from './receiving-routes.ts';
import type { Broker } from '../mailboxes/broker/broker.ts';
import type { Mailboxes } from '../mailboxes/mailboxes.ts';
import type { Backups } from '../backup/backups.ts';
import type { Housekeeping } from '../housekeeping/housekeeping.ts';
import type { Setups } from '../setup/setups.ts';
import type { Rates } from '../rates/rates.ts';
import { costRoutes, type CostRouteDeps } from './cost-routes.ts';
import { insightRoutes } from './insight-routes.ts';
import { rateRoutes } from './rate-routes.ts';
import { importRoutes, type ImportRouteDeps } from './import-routes.ts';
import { reportRoutes, type ReportRouteDeps } from './report-routes.ts';
import { viewRoutes } from './view-routes.ts';
import { tellingRoutes, type TellingRouteDeps } from './telling-routes.ts';
import { languageRoutes, type LanguageRouteDeps } from './language-routes.ts';
import { warningRoutes, type WarningRouteDeps } from './warning-routes.ts';
import { setupRoutes } from './setup-routes.ts';
import { conversionRoutes, type ConversionRouteDeps } from './conversion-routes.ts';
import { forwardingRoutes, type ForwardingRouteDeps } from './forwarding-routes.ts';
import { withProblemMessages } from './messages/with-problem-messages.ts';
import { withTunnelMessages, withWayMessages } from './messages/with-tunnel-messages.ts';
import { deskRoutes, type DeskRouteDeps } from './desk-routes.ts';
import { networkPreview } from './network-preview.ts';
import { networkView, seenValueView } from '../views/network-view.ts';
import { proposalView } from '../views/proposal-view.ts';

export interface RouterDeps
  extends
    ForwardingRouteDeps,
    ConversionRouteDeps,
    PostbackRouteDeps,
    ActionRouteDeps,
    ReportRouteDeps,
    CostRouteDeps,
    WarningRouteDeps,
    TellingRouteDeps,
    LanguageRouteDeps,
    ImportRouteDeps,
    DeskRouteDeps {
  readonly onViewsChanged: () => void;
  readonly reprocessor: Reprocessor;
  readonly queries: QueryStats;
  readonly access: NetworkAccess;
  readonly keptKeyless: KeptKeylessPostbacks;
  readonly links: Links;
  readonly addresses: PublicUrlBook;
  readonly dryRun: (url: string, networkId: NetworkId | null) => CodedDryRun;
  readonly receiver: ReceiverControl;
  /** Runs a call, and waits until the gate has what it changed of the rules. */
  readonly settleRules: <T>(call: () => Promise<T>) => Promise<T>;
  readonly tunnel: {
    view(): CodedTunnel;
    ways(): { items: CodedWay[] };
    start(input: TunnelStart): Promise<CodedTunnel>;
    stop(): Promise<CodedTunnel>;
  };
  readonly mailboxes: Mailboxes;
  readonly broker: Broker;
  readonly backups: Backups;
  readonly setups: Setups;
  readonly housekeeping: Housekeeping;
  readonly rates: Rates;
  readonly sendTestPostback: (id: NetworkId, mailboxId: MailboxId | null) => Promise<SentTestPostback>;
  readonly demo: { play(): Promise<void>; stop(): Promise<void> };
}

export type DeskRouter = ReturnType<typeof createRouter>;

export function createRouter(deps: RouterDeps) {
  const base = createBase(deps.settleRules);
  return base.router({
    postbacks: postbackRoutes(base, deps),
    groups: groupRoutes(base, deps.readers),
    ...actionRoutes(base, deps),
    networks: {
      list: base.networks.list.handler(() => ({
        items: deps.networks.list().map((row) => networkView(deps, row)),
      })),
      create: base.networks.create.handler(({ input }) => networkView(deps, deps.networks.create(input))),
      update: base.networks.update.handler(({ input }) =>
        networkView(deps, deps.networks.update(input.id, input)),
      ),
      keptKeyless: base.networks.keptKeyless.handler(({ input }) =>
        deps.keptKeyless.view(deps.networks.present(input.id).id),
      ),
      words: base.networks.words.handler(({ input }) => {
        const network = deps.networks.present(input.id);
        return { items: deps.store.words.of(input.id).map((value) => seenValueView(network, value)) };
      }),
      mapWord: base.networks.mapWord.handler(({ input }) =>
        networkView(deps, deps.networks.mapWord(input.id, input)),
      ),
      mapPayout: base.networks.mapPayout.handler(({ input }) =>
        networkView(deps, deps.networks.mapPayout(input.id, input.field, input.isPayout)),
      ),
      tryMapping: base.networks.tryMapping.handler(({ input }) => {
        const network = deps.networks.present(input.id);
        return tryMapping(deps.applying, network, normaliseMapping(input.mapping), input.limit);
      }),
      preview: base.networks.preview.handler(({ input }) => networkPreview(deps, input)),
      propose: base.networks.propose.handler(({ input, context }) =>
        withProblemMessages(context.text, proposalView(firstContact(deps, input, deps.now()))),
      ),
      questions: base.networks.questions.handler(({ context }) => ({
        items: networkQuestions(deps).map(({ network, contact, ...asked }) => ({
          networkId: network.id,
          name: network.name,
          ...asked,
          proposal: withProblemMessages(context.text, proposalView(contact)),
        })),
      })),
      answer: base.networks.answer.handler(({ input }) => ({
        items: answerQuestions(deps, input.items).map((row) => networkView(deps, row)),
      })),
      sendTest: base.networks.sendTest.handler(({ input }) =>
        deps.sendTestPostback(input.id, input.mailboxId ?? null),
      ),
      stopRereading: base.networks.stopRereading.handler(({ input }) => {
        deps.reprocessor.cancel(deps.networks.present(input.id).id);
        return { ok: true } as const;
      }),
      remove: base.networks.remove.handler(({ input }) => {
        deps.networks.remove(input.id);
        return { ok: true } as const;
      }),
    },
    conversions: conversionRoutes(base, deps),
    ...forwardingRoutes(base, deps),
    tunnel: {
      get: base.tunnel.get.handler(({ context }) => withTunnelMessages(context.text, deps.tunnel.view())),
      providers: base.tunnel.providers.handler(({ context }) => ({
        items: deps.tunnel.ways().items.map((way) => withWayMessages(context.text, way)),
      })),
      start: base.tunnel.start.handler(async ({ input, context }) =>
        withTunnelMessages(context.text, await deps.tunnel.start(input ?? {})),
      ),
      stop: base.tunnel.stop.handler(async ({ context }) =>
        withTunnelMessages(context.text, await deps.tunnel.stop()),
      ),
    },
    desk: deskRoutes(base, deps),
    exports: exportRoutes(base, deps),
    ...receivingRoutes(base, deps),
    mailboxes: mailboxRoutes(base, deps.mailboxes, deps.broker),
    broker: brokerRoutes(base, deps.broker),
    links: {
      list: base.links.list.handler(() => ({ items: deps.links.list(), cabinets: cabinetsView(deps) })),
      hits: base.links.hits.handler(async () => ({ items: await linkHits(deps, deps.links.list()) })),
      postbacks: base.links.postbacks.handler(async ({ input, context }) => {
        const { isTellable, items } = await linkPostbacks(deps, input.id);
        return { isTellable, items: items.map((item) => withProblemMessages(context.text, item)) };
      }),
      create: base.links.create.handler(({ input }) => ({ items: deps.links.create(input.items) })),
      update: base.links.update.handler(({ input }) => deps.links.update(input.id, input)),
      remove: base.links.remove.handler(({ input }) => {
        deps.links.remove(input.id);
        return { ok: true } as const;
      }),
      dryRun: base.links.dryRun.handler(({ input, context }) =>
        withProblemMessages(context.text, deps.dryRun(input.url, input.networkId)),
      ),
    },
    outages: {
      get: base.outages.get.handler(() =>
        deps.readers.window.read('outages', { ...present(deps), rules: failureRules }),
      ),
      summary: base.outages.summary.handler(() => deps.readers.window.read('outageSummary', present(deps))),
    },
    addresses: {
      get: base.addresses.get.handler(() => publicUrlsView(deps)),
      paste: base.addresses.paste.handler(({ input }) => pasteUrl(deps, input.networkId, input.isPasted)),
    },
    language: languageRoutes(base, deps),
    awake: {
      get: base.awake.get.handler(() => awakeView(deps)),
      update: base.awake.update.handler(({ input }) => changeAwake(deps, input.isWanted)),
    },
    backups: backupRoutes(base, deps.backups),
    setup: setupRoutes(base, deps.setups),
    housekeeping: housekeepingRoutes(base, deps.housekeeping),
    insights: insightRoutes(base, deps),
    costs: costRoutes(base, deps),
    warnings: warningRoutes(base, deps),
    ...tellingRoutes(base, deps),
    rates: rateRoutes(base, deps.rates),
    reports: { ...reportRoutes(base, deps), imports: importRoutes(base, deps) },
    ...viewRoutes(base, deps),
    queries: {
      list: base.queries.list.handler(() => ({ items: queryFigures(deps.queries) })),
    },
    demo: {
      play: base.demo.play.handler(async () => {
        await deps.demo.play();
        return { ok: true } as const;
      }),
      stop: base.demo.stop.handler(async () => {
        await deps.demo.stop();
        return { ok: true } as const;
      }),
    },
  });
}

function present({ now, applying }: RouterDeps): { nowMs: number; steadyMs: number } {
  return { nowMs: now(), steadyMs: applying.steadyMs() };
}
