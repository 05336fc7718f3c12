/** One click shows or sends a test: the exact request, the exact answer. No delivery, no retry, never counted. */
import type { WireRequest } from '../../../shared/contract/common.ts';
import type { SendTestResult } from '../../../shared/contract/destinations.ts';
import { fillSecrets, maskRequest, secretsOf } from '../../../shared/domain/forward/secret-marks.ts';
import { withTestMark } from '../../../shared/domain/forward/test-mark.ts';
import type { DestinationId, PostbackId } from '../../../shared/domain/ids.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/words.ts';
import { en } from '../../../shared/text/en.ts';
import {
  type DestinationEdit,
  problemsOf,
  problemWords,
  refuseProblems,
  withEdit,
} from './destination-edit.ts';
import type { Destinations } from './destinations.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { UserError } from '../../platform/user-error.ts';
import { judge } from './attempt-outcome.ts';
import { sampleSource, type ValueSource } from './macro-values.ts';
import { maskSent } from './mask-sent.ts';
import { renderFor, type RenderParts, sourceOf } from './render-delivery.ts';
import { sendOptionsOf } from './send-job.ts';
import type { Sender } from './send-request.ts';

const MAX_RUNNING = 5;

/** What is tried instead of what is saved. */
export interface TestWish extends Pick<DestinationEdit, 'request' | 'events' | 'rules' | 'constants'> {
  readonly id: DestinationId;
  readonly postbackId?: PostbackId | undefined;
  readonly event?: PostbackEvent | undefined;
}

export interface SendTestParts extends RenderParts {
  readonly destinations: Destinations;
  readonly sender: Sender;
  readonly now: () => number;
}

export interface Preview {
  /** Null while the template cannot be filled in. */
  readonly request: WireRequest | null;
  readonly problems: string[];
}

/** The request as a real delivery would send it, secrets as dots. Nothing is sent. */
export function previewRequest(parts: SendTestParts, wish: TestWish): Preview {
  const destination = withEdit(parts.destinations.present(wish.id), wish);
  const problems = problemsOf(destination);
  if (problems.length > 0) return { request: null, problems: problemWords(problems) };
  const request = renderFor(parts, destination, valueSource(parts, wish, destination));
  return { request: maskRequest(request), problems: [] };
}

/** Makes the function that sends tests; it bounds how many run at once. */
export function createSendTest(parts: SendTestParts): (wish: TestWish) => Promise<SendTestResult> {
  let running = 0;
  return async (wish) => {
    const destination = withEdit(parts.destinations.present(wish.id), wish);
    refuseProblems(problemsOf(destination));
    if (running >= MAX_RUNNING) throw new UserError('TOO_MANY_REQUESTS', en.errors.tooManyTests);
    const plain = renderFor(parts, destination, valueSource(parts, wish, destination));
    const request = withTestMark(plain, testMarkOf(destination));
    running += 1;
    try {
      return await send(parts, wish, destination, request);
    } finally {
      running -= 1;
    }
  };
}

async function send(
  parts: SendTestParts,
  wish: TestWish,
  destination: DestinationRow,
  request: WireRequest,
): Promise<SendTestResult> {
  const secretOf = (name: string): string | null => typedSecret(wish, name) ?? savedSecret(parts, wish, name);
  const secrets = secretsOf(request);
  const missing = secrets.find((name) => secretOf(name) === null);
  if (missing !== undefined) throw new UserError('BAD_REQUEST', en.errors.secretMissing(missing));
  const raw = await parts.sender.send(fillSecrets(request, secretOf), sendOptionsOf(destination));
  const sent = maskSent(
    raw,
    secrets.flatMap((name) => secretOf(name) ?? []),
  );
  const { verdict, ruleText } = judge(sent, destination, parts.now());
  return {
    isSuccess: verdict === 'success',
    verdict,
    ruleText,
    request: maskRequest(request),
    answer: sent.answer,
  };
}

function typedSecret(wish: TestWish, name: string): string | null {
  const typed = wish.constants?.find((each) => each.name === name)?.value ?? '';
  return typed === '' ? null : typed;
}

function savedSecret(parts: SendTestParts, wish: TestWish, name: string): string | null {
  return parts.destinations.secretOf(wish.id, name);
}

/** A mark may be a constant of the person, such as Facebook's code for test events. */
function testMarkOf({ rules, constants }: DestinationRow): DestinationRow['rules']['testMark'] {
  const { testMark } = rules;
  if (testMark === null) return null;
  const name = /^\{const\.([A-Za-z0-9_-]+)\}$/.exec(testMark.value)?.[1];
  if (name === undefined) return testMark;
  return { name: testMark.name, value: constants.find((each) => each.name === name)?.value ?? '' };
}

function valueSource(parts: SendTestParts, wish: TestWish, destination: DestinationRow): ValueSource {
  if (wish.postbackId === undefined) {
    return sampleSource(wish.event ?? firstSentEvent(destination), parts.now());
  }
  const postback = parts.store.postbacks.get(wish.postbackId);
  if (postback === null) throw new UserError('NOT_FOUND', en.errors.postbackNotFound(wish.postbackId));
  const event = wish.event ?? postback.event ?? firstSentEvent(destination);
  const source = sourceOf(parts, postback, postback.conversionId, event);
  // The other side must not take the test for the real event, or the real one for a repeat.
  return { ...source, eventId: `test-${parts.now()}-${source.eventId}` };
}

function firstSentEvent(destination: DestinationRow): PostbackEvent {
  return EVENTS.find((event) => destination.events[event] !== undefined) ?? 'registration';
}
