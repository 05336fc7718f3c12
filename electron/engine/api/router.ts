/** The contract's procedures over the engine's parts. Thin: each one calls and shows. */
import type { Info, LiveChange, Summary } from '../../../shared/contract/desk.ts';
import type { TunnelView, TunnelWay } from '../../../shared/contract/tunnel.ts';
import type { DryRun } from '../../../shared/contract/links.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';
import { en } from '../../../shared/text/en.ts';
import type { AddressBook } from '../reach/public-url-book.ts';
import { addressesView, pasteAddress } from './public-urls-view.ts';
import { failureRules } from '../reach/failure-rules.ts';
import { awakeView, changeAwake } from '../reach/awake-control.ts';
import { normaliseMapping } from '../../../shared/domain/postback/mapping.ts';
import { exportPostbacks } from '../reader/export-postbacks.ts';
import type { Reader } from '../reader/reader.ts';
import { firstContact } from '../parse/first-contact.ts';
import type { HabitBook } from '../parse/field-statistics-collector.ts';
import { releasePostback } from '../parse/release-postback.ts';
import type { Rereader } from '../parse/reprocessor.ts';
import { tryMapping } from '../parse/try-mapping.ts';
import type { TunnelWish } from '../tunnel/tunnel-control.ts';
import { linkHits } from '../links/link-hits.ts';
import { postbacksView } from '../links/link-postbacks.ts';
import type { Links } from '../links/links.ts';
import type { NetworkAccess } from '../networks/network-access.ts';
import type { ReceiverControl } from '../receiver/receiver-control.ts';
import { UserError } from '../../platform/user-error.ts';
import { createBase, readCursor } from './base.ts';
import { forwardingRoutes, type ForwardingRouteParts } from './forwarding-routes.ts';
import { networkView, seenWordView } from '../views/network-view.ts';
import { proposalView } from '../views/proposal-view.ts';

export interface RouterParts extends ForwardingRouteParts {
  /** Postbacks may wait to be understood again. */
  readonly understandSoon: () => void;
  readonly habits: HabitBook;
  readonly rereader: Rereader;
  readonly summary: () => Promise<Summary>;
  /** Another thread for what may take seconds, searches and exports: they never keep the window waiting. */
  readonly slowReader: Reader;
  readonly info: () => Info;
  readonly access: NetworkAccess;
  readonly links: Links;
  readonly addresses: AddressBook;
  readonly dryRun: (url: string, networkId: NetworkId | null) => DryRun;
  readonly receiver: ReceiverControl;
  readonly tunnel: {
    view(): TunnelView;
    ways(): { items: TunnelWay[] };
    start(wish: TunnelWish): TunnelView;
    stop(): TunnelView;
  };
  readonly demo: { play(): Promise<void>; stop(): Promise<void> };
}

export type DeskRouter = ReturnType<typeof createRouter>;

export function createRouter(parts: RouterParts) {
  const base = createBase();
  return base.router({
    postbacks: {
      list: base.postbacks.list.handler(({ input }) => {
        const search = input.q ?? '';
        const reader = search.trim() === '' ? parts.reader : parts.slowReader;
        return reader.read('postbackPage', { search, before: readCursor(input.cursor), limit: input.limit });
      }),
      get: base.postbacks.get.handler(async ({ input }) => {
        const detail = await parts.reader.read('postback', input.id);
        if (detail === null) throw new UserError('NOT_FOUND', en.errors.postbackNotFound(input.id));
        return detail;
      }),
      release: base.postbacks.release.handler(({ input }) => {
        releasePostback(parts.store, input.id, input.event ?? null);
        parts.understandSoon();
        return { ok: true } as const;
      }),
    },
    networks: {
      list: base.networks.list.handler(() => ({
        items: parts.networks.list().map((row) => networkView(parts, row)),
      })),
      create: base.networks.create.handler(({ input }) => networkView(parts, parts.networks.create(input))),
      update: base.networks.update.handler(({ input }) =>
        networkView(parts, parts.networks.update(input.id, input)),
      ),
      words: base.networks.words.handler(({ input }) => {
        const network = parts.networks.present(input.id);
        return { items: parts.store.words.of(input.id).map((word) => seenWordView(network, word)) };
      }),
      mapWord: base.networks.mapWord.handler(({ input }) =>
        networkView(parts, parts.networks.mapWord(input.id, input)),
      ),
      tryMapping: base.networks.tryMapping.handler(({ input }) => {
        const network = parts.networks.present(input.id);
        return tryMapping(parts.store, parts.habits, network, normaliseMapping(input.mapping), input.limit);
      }),
      propose: base.networks.propose.handler(({ input }) =>
        proposalView(firstContact(parts, input, parts.now())),
      ),
      stopRereading: base.networks.stopRereading.handler(({ input }) => {
        parts.rereader.cancel(parts.networks.present(input.id).id);
        return { ok: true } as const;
      }),
      remove: base.networks.remove.handler(({ input }) => {
        parts.networks.remove(input.id);
        return { ok: true } as const;
      }),
    },
    ...forwardingRoutes(base, parts),
    tunnel: {
      get: base.tunnel.get.handler(() => parts.tunnel.view()),
      providers: base.tunnel.providers.handler(() => parts.tunnel.ways()),
      start: base.tunnel.start.handler(({ input }) => parts.tunnel.start(input ?? {})),
      stop: base.tunnel.stop.handler(() => parts.tunnel.stop()),
    },
    desk: {
      ledger: base.desk.ledger.handler(() => parts.reader.read('ledger')),
      summary: base.desk.summary.handler(() => parts.summary()),
      refused: base.desk.refused.handler(() => ({ items: parts.store.refused.all() })),
      info: base.desk.info.handler(() => parts.info()),
      live: base.desk.live.handler(({ signal }) => {
        const first: LiveChange = { type: 'hello', version: parts.info().version };
        return parts.hub.watch(first, signal);
      }),
    },
    exports: {
      postbacks: base.exports.postbacks.handler(({ input, signal }) =>
        exportPostbacks(parts.slowReader, { format: input.format, search: input.q ?? '' }, signal),
      ),
    },
    receiver: {
      get: base.receiver.get.handler(() => parts.receiver.view()),
      update: base.receiver.update.handler(({ input }) => parts.receiver.update(input)),
    },
    access: {
      get: base.access.get.handler(({ input }) => parts.access.view(input.id)),
      update: base.access.update.handler(({ input }) => parts.access.update(input.id, input)),
      rotateKey: base.access.rotateKey.handler(({ input }) =>
        parts.access.rotateKey(input.id, input.graceHours),
      ),
      endOldKeys: base.access.endOldKeys.handler(({ input }) => {
        parts.access.endOldKeys(input.id);
        return { ok: true } as const;
      }),
    },
    links: {
      list: base.links.list.handler(() => ({ items: parts.links.list() })),
      hits: base.links.hits.handler(async () => ({ items: await linkHits(parts, parts.links.list()) })),
      postbacks: base.links.postbacks.handler(({ input }) => postbacksView(parts, input.id)),
      create: base.links.create.handler(({ input }) => ({ items: parts.links.create(input.items) })),
      update: base.links.update.handler(({ input }) => parts.links.update(input.id, input)),
      remove: base.links.remove.handler(({ input }) => {
        parts.links.remove(input.id);
        return { ok: true } as const;
      }),
      dryRun: base.links.dryRun.handler(({ input }) => parts.dryRun(input.url, input.networkId)),
    },
    outages: {
      get: base.outages.get.handler(() =>
        parts.reader.read('outages', { nowMs: parts.now(), rules: failureRules }),
      ),
      summary: base.outages.summary.handler(() => parts.reader.read('outageSummary', parts.now())),
    },
    addresses: {
      get: base.addresses.get.handler(() => addressesView(parts)),
      paste: base.addresses.paste.handler(({ input }) =>
        pasteAddress(parts, input.networkId, input.isPasted),
      ),
    },
    awake: {
      get: base.awake.get.handler(() => awakeView(parts)),
      update: base.awake.update.handler(({ input }) => changeAwake(parts, input.isWanted)),
    },
    demo: {
      play: base.demo.play.handler(async () => {
        await parts.demo.play();
        return { ok: true } as const;
      }),
      stop: base.demo.stop.handler(async () => {
        await parts.demo.stop();
        return { ok: true } as const;
      }),
    },
  });
}
