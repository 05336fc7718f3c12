/** Procedures of deliveries, destinations and replays. Thin: each one calls and shows. */
import type { CodedSendTest } from '../../../shared/contract/coded-views.ts';
import { templateMessages } from '../../../shared/text/template-messages.ts';
import { drain } from '../forward/drain.ts';
import type { Outbox } from '../forward/outbox.ts';
import { readSearch } from '../reader/read-search.ts';
import type { Replays } from '../forward/replays.ts';
import { lookAgain } from '../forward/look-again.ts';
import type { RenderDeps } from '../forward/render-delivery.ts';
import { retryDelivery } from '../forward/retry-delivery.ts';
import type { Preview, Trial } from '../forward/send-test.ts';
import type { IdSource } from '../../platform/ids.ts';
import type { LiveHub } from '../../platform/live-hub.ts';
import type { ReaderPool } from '../reader/reader-pool.ts';
import type { Store } from '../store/store.ts';
import { UserError } from '../../platform/user-error.ts';
import { type ApiContext, type ApiBase, readCursor } from './base.ts';
import { shortDelivery } from './short-delivery.ts';
import { withResponseMessage } from './messages/with-response-message.ts';
import { destinationView } from '../views/destination-view.ts';
import { deliveryView, type ViewDeps } from '../views/views.ts';

export interface ForwardingRouteDeps extends ViewDeps {
  readonly store: Store;
  readonly hub: LiveHub;
  readonly now: () => number;
  readonly newId: IdSource;
  readonly rendering: RenderDeps;
  readonly readers: ReaderPool;
  readonly sendTest: (input: Trial) => Promise<CodedSendTest>;
  readonly preview: (input: Trial) => Preview;
  readonly outbox: Outbox;
  readonly replays: Replays;
}

function preview(deps: ForwardingRouteDeps, input: Trial, { text }: ApiContext) {
  const { request, problems } = deps.preview(input);
  return { request, problems: templateMessages(text.errors.template, problems) };
}

async function sendTest(deps: ForwardingRouteDeps, input: Trial, { text }: ApiContext) {
  const { answer, ...result } = await deps.sendTest(input);
  return { ...result, answer: withResponseMessage(text, answer) };
}

export function forwardingRoutes(base: ApiBase, deps: ForwardingRouteDeps) {
  return {
    deliveries: {
      list: base.deliveries.list.handler(async ({ input }) => {
        const page = await deps.readers.window.read('deliveryPage', {
          state: input.state ?? null,
          before: readCursor(input.cursor),
          limit: input.limit,
        });
        return { ...page, items: page.items.map(shortDelivery) };
      }),
      again: base.deliveries.again.handler(({ input }) => lookAgain(deps, input.id)),
      retry: base.deliveries.retry.handler(({ input }) => {
        const view = deliveryView(deps, retryDelivery(deps, input.id, input.as));
        if (view === null) throw new UserError('NOT_FOUND', { code: 'delivery_not_found', id: input.id });
        deps.hub.publish({ type: 'delivery', delivery: view });
        deps.outbox.wake();
        return view;
      }),
    },
    destinations: {
      list: base.destinations.list.handler(() => ({
        items: deps.destinations.list().map((row) => destinationView(deps, row)),
      })),
      create: base.destinations.create.handler(({ input }) =>
        destinationView(deps, deps.destinations.create(input)),
      ),
      update: base.destinations.update.handler(({ input }) =>
        destinationView(deps, deps.destinations.update(input.id, input)),
      ),
      remove: base.destinations.remove.handler(({ input }) => {
        deps.destinations.remove(input.id);
        return { ok: true } as const;
      }),
      drain: base.destinations.drain.handler(async ({ input }) => ({
        count: await drain(deps, deps.destinations.present(input.id).id),
      })),
      figures: base.destinations.figures.handler(() =>
        deps.readers.window.read('destinationFigures', deps.now()),
      ),
      eventFigures: base.destinations.eventFigures.handler(() =>
        deps.readers.window.read('eventFigures', deps.now()),
      ),
      preview: base.destinations.preview.handler(({ input, context }) => preview(deps, input, context)),
      previewNew: base.destinations.previewNew.handler(({ input, context }) => preview(deps, input, context)),
      test: base.destinations.test.handler(({ input, context }) => sendTest(deps, input, context)),
      testNew: base.destinations.testNew.handler(({ input, context }) => sendTest(deps, input, context)),
    },
    replays: {
      preview: base.replays.preview.handler(({ input }) => {
        readSearch(input.filter);
        return deps.replays.preview(input);
      }),
      start: base.replays.start.handler(({ input }) => {
        readSearch(input.filter);
        return deps.replays.start(input);
      }),
      state: base.replays.state.handler(() => deps.replays.state()),
      cancel: base.replays.cancel.handler(() => {
        deps.replays.cancel();
        return { ok: true } as const;
      }),
    },
  };
}
