/** One click sends a test: the exact request, the exact answer. No delivery, no retry, never counted. */
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
import type { DestinationId, PostbackId } from '../../../shared/domain/ids.ts';
import { isSuccess } from '../../../shared/domain/forward/retry.ts';
import { checkTemplate } from '../../../shared/domain/forward/template.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/words.ts';
import { en } from '../../../shared/text/en.ts';
import { type DestinationEdit, type Destinations, refuseProblems, withEdit } from '../destinations.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { UserError } from '../user-error.ts';
import { sampleSource, type ValueSource } from './macro-values.ts';
import { renderFor, type RenderParts, sourceOf } from './render-delivery.ts';
import type { Sender } from './send-request.ts';

const MAX_RUNNING = 5;

export interface TestWish {
  readonly id: DestinationId;
  readonly postbackId?: PostbackId | undefined;
  readonly request?: DestinationEdit['request'];
  readonly events?: DestinationEdit['events'];
  readonly event?: PostbackEvent | undefined;
}

export interface SendTestParts extends RenderParts {
  readonly destinations: Destinations;
  readonly sender: Sender;
  readonly now: () => number;
}

/** Makes the function that sends tests; it bounds how many run at once. */
export function createSendTest(parts: SendTestParts): (wish: TestWish) => Promise<SendTestResult> {
  let running = 0;
  return async (wish) => {
    const edit = { request: wish.request, events: wish.events };
    const destination = withEdit(parts.destinations.present(wish.id), edit);
    refuseProblems(checkTemplate(destination.request));
    if (running >= MAX_RUNNING) throw new UserError('TOO_MANY_REQUESTS', en.errors.tooManyTests);
    const request = renderFor(parts, destination, valueSource(parts, wish, destination));
    running += 1;
    try {
      const { answer } = await parts.sender.send(request, destination.timeoutMs);
      return { isSuccess: answer.kind === 'answered' && isSuccess(answer.status), request, answer };
    } finally {
      running -= 1;
    }
  };
}

function valueSource(parts: SendTestParts, wish: TestWish, destination: DestinationRow): ValueSource {
  if (wish.postbackId === undefined) {
    return sampleSource(wish.event ?? firstSentEvent(destination), parts.now());
  }
  const postback = parts.store.postbacks.get(wish.postbackId);
  if (postback === null) throw new UserError('NOT_FOUND', en.errors.postbackNotFound(wish.postbackId));
  const source = sourceOf(parts, postback);
  return { ...source, event: wish.event ?? source.event ?? firstSentEvent(destination) };
}

function firstSentEvent(destination: DestinationRow): PostbackEvent {
  return EVENTS.find((event) => destination.events[event] !== undefined) ?? 'registration';
}
