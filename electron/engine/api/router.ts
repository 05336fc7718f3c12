/** The contract's procedures over the engine's parts. Thin: each one calls and shows. */
import type { Ledger, Refused, SignInUrl, Summary } from '../../../shared/contract/desk.ts';
import type { CodedDryRun, CodedInfo, CodedTunnel, CodedWay } from '../../../shared/contract/coded-views.ts';
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
import { exportPostbacks } from '../reader/export-postbacks.ts';
import { readSearch } from '../reader/read-search.ts';
import { firstContact } from '../parse/first-contact.ts';
import { answerQuestions, networkQuestions } from '../parse/network-questions.ts';
import { releasePostback } from '../parse/release-postback.ts';
import type { Reprocessor } from '../parse/reprocessor.ts';
import { tryMapping } from '../parse/try-mapping.ts';
import { linkHits } from '../links/link-hits.ts';
import { linkPostbacks } from '../links/link-postbacks.ts';
import type { Links } from '../links/links.ts';
import type { KeptKeylessPostbacks } from '../networks/kept-keyless.ts';
import type { NetworkAccess } from '../networks/network-access.ts';
import type { ReceiverControl } from '../receiver/receiver-control.ts';
import { UserError } from '../../platform/user-error.ts';
import { createBase, readCursor } from './base.ts';
import { backupRoutes } from './backup-routes.ts';
import { mailboxRoutes } from './mailbox-routes.ts';
import { receivingRoutes } from './receiving-routes.ts';
import type { Mailboxes } from '../mailboxes/mailboxes.ts';
import type { Backups } from '../backup/backups.ts';
import type { Setups } from '../setup/setups.ts';
import { setupRoutes } from './setup-routes.ts';
import { conversionRoutes, type ConversionRouteDeps } from './conversion-routes.ts';
import { forwardingRoutes, type ForwardingRouteDeps } from './forwarding-routes.ts';
import { withChangeMessages } from './messages/with-change-messages.ts';
import { withInfoMessages } from './messages/with-info-messages.ts';
import { withListMessages } from './messages/with-list-messages.ts';
import { notForwarded } from '../forward/not-forwarded.ts';
import { withPostbackMessages } from './messages/with-postback-messages.ts';
import { withProblemMessages } from './messages/with-problem-messages.ts';
import { withTunnelMessages, withWayMessages } from './messages/with-tunnel-messages.ts';
import { networkPreview } from './network-preview.ts';
import { networkView, seenValueView } from '../views/network-view.ts';
import { proposalView } from '../views/proposal-view.ts';

export interface RouterDeps extends ForwardingRouteDeps, ConversionRouteDeps {
  /** Postbacks may wait to be parsed again. */
  readonly parseSoon: () => void;
  readonly reprocessor: Reprocessor;
  readonly summary: () => Promise<Summary>;
  readonly ledger: () => Promise<Ledger>;
  readonly info: () => CodedInfo;
  readonly refused: () => Promise<Refused[]>;
  readonly createSignInUrl: () => SignInUrl;
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
  readonly backups: Backups;
  readonly setups: Setups;
  readonly sendTestPostback: (id: NetworkId, mailboxId: MailboxId | null) => Promise<SentTestPostback>;
  readonly demo: { play(): Promise<void>; stop(): Promise<void> };
}

export type DeskRouter = ReturnType<typeof createRouter>;

export function createRouter(deps: RouterDeps) {
  const base = createBase(deps.settleRules);
  return base.router({
    postbacks: {
      list: base.postbacks.list.handler(async ({ input, context }) => {
        const search = readSearch(input.q);
        // A search may take longer: it never keeps the window's pages waiting.
        const { window, background } = deps.readers;
        const reader = search === null ? window : background;
        const before = readCursor(input.cursor);
        const page = await reader.read('postbackPage', { search, before, limit: input.limit });
        return { ...page, items: page.items.map((item) => withListMessages(context.text, item)) };
      }),
      suggest: base.postbacks.suggest.handler(({ input }) =>
        deps.readers.background.read('suggestions', input),
      ),
      get: base.postbacks.get.handler(async ({ input, context }) => {
        const detail = await deps.readers.window.read('postback', input.id);
        if (detail === null) throw new UserError('NOT_FOUND', { code: 'postback_not_found', id: input.id });
        return {
          ...withPostbackMessages(context.text, detail),
          notForwarded: [...notForwarded(deps.applying, input.id)],
        };
      }),
      release: base.postbacks.release.handler(({ input }) => {
        releasePostback(deps.store, input.id, input.event ?? null);
        deps.parseSoon();
        return { ok: true } as const;
      }),
    },
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
    desk: {
      ledger: base.desk.ledger.handler(() => deps.ledger()),
      summary: base.desk.summary.handler(() => deps.summary()),
      refused: base.desk.refused.handler(async () => ({ items: await deps.refused() })),
      info: base.desk.info.handler(({ context }) => withInfoMessages(context.text, deps.info())),
      createSignInUrl: base.desk.createSignInUrl.handler(() => deps.createSignInUrl()),
      live: base.desk.live.handler(({ signal, context }) => {
        const first = { type: 'hello', version: deps.info().version } as const;
        return withChangeMessages(context.text, deps.hub.watch(first, signal));
      }),
    },
    exports: {
      postbacks: base.exports.postbacks.handler(({ input, signal }) =>
        exportPostbacks(
          deps.readers.background,
          { format: input.format, search: readSearch(input.q) },
          signal,
        ),
      ),
    },
    ...receivingRoutes(base, deps),
    mailboxes: mailboxRoutes(base, deps.mailboxes),
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
    awake: {
      get: base.awake.get.handler(() => awakeView(deps)),
      update: base.awake.update.handler(({ input }) => changeAwake(deps, input.isWanted)),
    },
    backups: backupRoutes(base, deps.backups),
    setup: setupRoutes(base, deps.setups),
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
