/** One click shows or sends a test: the exact request, the exact answer. No delivery, no retry, never counted. */
import type { WireRequest } from '../../../shared/contract/common.ts';
import type { DestinationTrial, NewDestinationTrial } from '../../../shared/contract/destinations.ts';
import type { CodedSendTest } from '../../../shared/contract/coded-views.ts';
import type { ProxyLogin } from '../../../shared/domain/forward/proxy.ts';
import { readErrorText } from '../../../shared/domain/forward/error-text.ts';
import { fillSecrets, maskRequest, secretsOf } from '../../../shared/domain/forward/secret-marks.ts';
import { withTestMark } from '../../../shared/domain/forward/test-mark.ts';
import type { TemplateProblem } from '../../../shared/domain/forward/template.ts';
import { EVENTS, type PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import { problemsOf, refuseProblems, withEdit } from './destination-edit.ts';
import type { Destinations } from './destinations.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { UserError } from '../../platform/user-error.ts';
import { judgeAttempt } from './attempt-outcome.ts';
import { sampleSource, type ValueSource } from './macro-values.ts';
import { maskSent } from './mask-sent.ts';
import { renderFor, type RenderDeps, sourceOf } from './render-delivery.ts';
import { sendOptionsOf } from './send-job.ts';
import type { RequestSender } from './request-sender.ts';

const MAX_RUNNING = 5;

export interface SendTestDeps extends RenderDeps {
  readonly destinations: Destinations;
  readonly sender: RequestSender;
  readonly now: () => number;
}

/** Of a saved destination by its id, or of one that is not saved yet by its preset. */
export type Trial = DestinationTrial | NewDestinationTrial;

export interface Preview {
  /** Null while the template cannot be filled in. */
  readonly request: WireRequest | null;
  readonly problems: readonly TemplateProblem[];
}

/** The request as a real delivery would send it, secrets as dots. Nothing is sent. */
export function previewRequest(deps: SendTestDeps, input: Trial): Preview {
  const destination = triedDestination(deps, input);
  const problems = problemsOf(destination);
  if (problems.length > 0) return { request: null, problems };
  const request = renderFor(deps, destination, valueSource(deps, input, destination));
  return { request: maskRequest(request), problems: [] };
}

/** Makes the function that sends tests; it bounds how many run at once. */
export function createSendTest(deps: SendTestDeps): (input: Trial) => Promise<CodedSendTest> {
  let running = 0;
  return async (input) => {
    const destination = triedDestination(deps, input);
    refuseProblems(problemsOf(destination));
    if (running >= MAX_RUNNING) throw new UserError('TOO_MANY_REQUESTS', { code: 'too_many_tests' });
    const plain = renderFor(deps, destination, valueSource(deps, input, destination));
    const request = withTestMark(plain, testMarkOf(destination));
    running += 1;
    try {
      return await send(deps, input, destination, request);
    } finally {
      running -= 1;
    }
  };
}

function triedDestination({ destinations }: SendTestDeps, input: Trial): DestinationRow {
  return withEdit('id' in input ? destinations.present(input.id) : destinations.unsaved(input), input);
}

async function send(
  deps: SendTestDeps,
  input: Trial,
  destination: DestinationRow,
  request: WireRequest,
): Promise<CodedSendTest> {
  const secretOf = (name: string): string | null =>
    typedSecret(input, name) ?? savedSecret(deps, input, name);
  const secrets = secretsOf(request);
  const missing = secrets.find((name) => secretOf(name) === null);
  if (missing !== undefined) throw new UserError('BAD_REQUEST', { code: 'secret_missing', name: missing });
  const proxyLogin = proxyLoginFor(deps, input, destination);
  const raw = await deps.sender.send(
    fillSecrets(request, secretOf),
    sendOptionsOf(destination, request, proxyLogin),
  );
  const sent = maskSent(
    raw,
    [...secrets.map(secretOf), proxyLogin?.password ?? null].filter((each) => each !== null),
  );
  const { verdict, ruleText } = judgeAttempt(sent, destination, deps.now());
  return {
    isSuccess: verdict === 'success',
    verdict,
    ruleText,
    errorText: sent.answer.kind === 'answered' ? readErrorText(sent.answer.body) : null,
    request: maskRequest(request),
    answer: sent.answer,
  };
}

function typedSecret(input: Trial, name: string): string | null {
  const typed = input.constants?.find((each) => each.name === name)?.value ?? '';
  return typed === '' ? null : typed;
}

/** As typed, else as saved for the same host. */
function proxyLoginFor(deps: SendTestDeps, input: Trial, destination: DestinationRow): ProxyLogin | null {
  if (input.proxyLogin !== undefined) return input.proxyLogin;
  if (!('id' in input)) return null;
  if (deps.destinations.isProxyLocked(destination))
    throw new UserError('BAD_REQUEST', { code: 'proxy_login_unreadable' });
  return deps.destinations.proxyLoginOf(destination);
}

function savedSecret(deps: SendTestDeps, input: Trial, name: string): string | null {
  if (!('id' in input)) return null;
  return deps.destinations.secretOf(input.id, name);
}

/** A mark may be a constant of the person, such as Facebook's code for test events. */
function testMarkOf({ rules, constants }: DestinationRow): DestinationRow['rules']['testMark'] {
  const { testMark } = rules;
  if (testMark === null) return null;
  const name = /^\{const\.([A-Za-z0-9_-]+)\}$/.exec(testMark.value)?.[1];
  if (name === undefined) return testMark;
  return { name: testMark.name, value: constants.find((each) => each.name === name)?.value ?? '' };
}

function valueSource(deps: SendTestDeps, input: Trial, destination: DestinationRow): ValueSource {
  if (input.postbackId === undefined) {
    return sampleSource(input.event ?? firstSentEvent(destination), deps.now());
  }
  const postback = deps.store.postbacks.get(input.postbackId);
  if (postback === null)
    throw new UserError('NOT_FOUND', { code: 'postback_not_found', id: input.postbackId });
  const event = input.event ?? postback.event ?? firstSentEvent(destination);
  const source = sourceOf(deps, postback, postback.conversionId, event);
  // The other side must not take the test for the real event, or the real one for a repeat.
  return { ...source, eventId: `test-${deps.now()}-${source.eventId}` };
}

function firstSentEvent(destination: DestinationRow): PostbackEvent {
  return EVENTS.find((event) => destination.events[event] !== undefined) ?? 'registration';
}
