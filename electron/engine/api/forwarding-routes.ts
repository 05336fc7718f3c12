/** Procedures of deliveries, destinations and replays. Thin: each one calls and shows. */
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
import { en } from '../../../shared/text/en.ts';
import { drain } from '../forward/drain.ts';
import type { Outbox } from '../forward/outbox.ts';
import type { Replays } from '../forward/replays.ts';
import { retryDelivery } from '../forward/retry-delivery.ts';
import type { Preview, TestWish } from '../forward/send-test.ts';
import type { LiveHub } from '../../platform/live-hub.ts';
import type { Reader } from '../reader/reader.ts';
import { UserError } from '../../platform/user-error.ts';
import { type Base, readCursor } from './base.ts';
import { destinationView } from '../views/destination-view.ts';
import { deliveryView, type ViewParts } from '../views/views.ts';

export interface ForwardingRouteParts extends ViewParts {
  readonly hub: LiveHub;
  readonly now: () => number;
  readonly reader: Reader;
  readonly sendTest: (wish: TestWish) => Promise<SendTestResult>;
  readonly preview: (wish: TestWish) => Preview;
  readonly outbox: Outbox;
  readonly replays: Replays;
}

export function forwardingRoutes(base: Base, parts: ForwardingRouteParts) {
  return {
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
        parts.outbox.kick();
        return view;
      }),
    },
    destinations: {
      list: base.destinations.list.handler(() => ({
        items: parts.destinations.list().map((row) => destinationView(parts, row)),
      })),
      create: base.destinations.create.handler(({ input }) =>
        destinationView(parts, parts.destinations.create(input)),
      ),
      update: base.destinations.update.handler(({ input }) =>
        destinationView(parts, parts.destinations.update(input.id, input)),
      ),
      remove: base.destinations.remove.handler(({ input }) => {
        parts.destinations.remove(input.id);
        return { ok: true } as const;
      }),
      drain: base.destinations.drain.handler(async ({ input }) => ({
        count: await drain(parts, parts.destinations.present(input.id).id),
      })),
      preview: base.destinations.preview.handler(({ input }) => parts.preview(input)),
      test: base.destinations.test.handler(({ input }) => parts.sendTest(input)),
    },
    replays: {
      preview: base.replays.preview.handler(({ input }) => parts.replays.preview(input)),
      start: base.replays.start.handler(({ input }) => parts.replays.start(input)),
      state: base.replays.state.handler(() => parts.replays.state()),
      cancel: base.replays.cancel.handler(() => {
        parts.replays.cancel();
        return { ok: true } as const;
      }),
    },
  };
}
