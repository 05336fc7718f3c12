/** The contract's procedures over the engine's parts. Thin: each one calls and shows. */
import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import type { Info, LiveChange, Summary } from '../../../shared/contract/desk.ts';
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
import type { TunnelView } from '../../../shared/contract/tunnel.ts';
import type { DryRun } from '../../../shared/contract/links.ts';
import { type NetworkId, type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import { en } from '../../../shared/text/en.ts';
import type { AddressBook } from '../addresses/address-book.ts';
import { addressesView, pasteAddress } from '../addresses/addresses-view.ts';
import { failureRules } from '../outages/failure-rules.ts';
import { awakeView, changeAwake } from '../awake-control.ts';
import type { TestWish } from '../forward/send-test.ts';
import { retryDelivery } from '../forward/retry-delivery.ts';
import type { LiveHub } from '../live-hub.ts';
import { normaliseMapping } from '../../../shared/domain/mapping.ts';
import { exportPostbacks } from '../reader/export-postbacks.ts';
import type { Reader } from '../reader/reader.ts';
import { firstContact } from '../understand/first-contact.ts';
import type { HabitBook } from '../understand/habit-book.ts';
import { releasePostback } from '../understand/release-postback.ts';
import type { Rereader } from '../understand/rereader.ts';
import { tryMapping } from '../understand/try-mapping.ts';
import type { TunnelWish } from '../tunnel-control.ts';
import { linkHits } from '../links/link-hits.ts';
import { postbacksView } from '../links/link-postbacks.ts';
import type { Links } from '../links/links.ts';
import type { NetworkAccess } from '../access/network-access.ts';
import type { ReceiverControl } from '../receiver-control.ts';
import { UserError } from '../user-error.ts';
import { deliveryView, destinationView, type ViewParts } from './views.ts';
import { networkView, seenWordView } from './network-view.ts';
import { proposalView } from './proposal-view.ts';

export interface RouterParts extends ViewParts {
  readonly hub: LiveHub;
  readonly now: () => number;
  readonly sendTest: (wish: TestWish) => Promise<SendTestResult>;
  /** Deliveries may be due. */
  readonly kickOutbox: () => void;
  /** Postbacks may wait to be understood again. */
  readonly understandSoon: () => void;
  readonly habits: HabitBook;
  readonly rereader: Rereader;
  readonly summary: () => Promise<Summary>;
  readonly reader: Reader;
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
    start(wish: TunnelWish): TunnelView;
    stop(): TunnelView;
  };
  readonly demo: { play(): Promise<void>; stop(): Promise<void> };
}

export type DeskRouter = ReturnType<typeof createRouter>;

export function createRouter(parts: RouterParts) {
  const base = implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof UserError)
        throw new ORPCError(error.code, { message: error.message, cause: error });
      throw error;
    }
  });

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
    deliveries: {
      list: base.deliveries.list.handler(({ input }) =>
        parts.reader.read('deliveryPage', {
          state: input.state ?? null,
          before: readCursor(input.cursor),
          limit: input.limit,
        }),
      ),
      retry: base.deliveries.retry.handler(({ input }) => {
        const view = deliveryView(parts, retryDelivery(parts, input.id));
        if (view === null) throw new UserError('NOT_FOUND', en.errors.deliveryNotFound(input.id));
        parts.hub.publish({ type: 'delivery', delivery: view });
        parts.kickOutbox();
        return view;
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
    destinations: {
      list: base.destinations.list.handler(() => ({ items: parts.destinations.list().map(destinationView) })),
      create: base.destinations.create.handler(({ input }) =>
        destinationView(parts.destinations.create(input)),
      ),
      update: base.destinations.update.handler(({ input }) =>
        destinationView(parts.destinations.update(input.id, input)),
      ),
      remove: base.destinations.remove.handler(({ input }) => {
        parts.destinations.remove(input.id);
        return { ok: true } as const;
      }),
      test: base.destinations.test.handler(({ input }) => parts.sendTest(input)),
    },
    tunnel: {
      get: base.tunnel.get.handler(() => parts.tunnel.view()),
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

/** A cursor is the id of the last row of the page before. */
function readCursor(cursor: string | undefined): PostbackId | null {
  if (cursor === undefined) return null;
  if (!/^[0-9a-f-]{36}$/.test(cursor)) throw new UserError('BAD_REQUEST', en.errors.cursorInvalid);
  return postbackIdSchema.parse(cursor);
}
