/** What people do with forwarding by hand: tests, previews, replays. */
import type { Core } from './core.ts';
import type { Log } from '../../platform/log.ts';
import type { Reader } from '../reader/reader.ts';
import { renderDelivery } from '../forward/render-delivery.ts';
import { Replays } from '../forward/replays.ts';
import { createSendTest, previewRequest, type TestInput } from '../forward/send-test.ts';

/** @param reader for searches that may take seconds */
export function createForwarding(core: Core, reader: Reader, log: Log) {
  const { rendering, destinations, sender, outbox, hub, applying } = core;
  const testing = { ...rendering, destinations, sender, now: applying.now };
  return {
    sendTest: createSendTest(testing),
    preview: (input: TestInput) => previewRequest(testing, input),
    outbox,
    replays: new Replays({
      ...applying,
      log,
      elapsed: () => performance.now(),
      find: (search, before, limit) => reader.read('postbackIds', { search, before, limit }),
      render: (delivery, destination) => renderDelivery(rendering, delivery, destination),
      onProgress: () => {
        hub.publish({ type: 'replay' });
      },
      onDue: () => {
        outbox.wake();
      },
    }),
  };
}
