/** Sends one request of the outbox, its secrets put in only now, and tells what came of it. */
import type { WireRequest } from '../../../shared/contract/common.ts';
import { signalOf } from '../../../shared/domain/forward/breaker.ts';
import { fillSecrets, secretPlacesOf, secretsOf } from '../../../shared/domain/forward/secret-marks.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { judgeAttempt } from './attempt-outcome.ts';
import type { OutboxJob } from './lease.ts';
import { maskSent } from './mask-sent.ts';
import type { Finished } from './record-attempt.ts';
import type { SendOptions, RequestSender } from './request-sender.ts';
import { PRIVATE_ADDRESS } from '../../platform/public-lookup.ts';

export type SecretOf = (id: DestinationId, name: string) => string | null;

export interface SendJobDeps {
  readonly sender: RequestSender;
  readonly secretOf: SecretOf;
  readonly now: () => number;
  readonly random: () => number;
}

export async function sendJob(deps: SendJobDeps, job: OutboxJob): Promise<Finished> {
  const { sender, secretOf, now, random } = deps;
  const { destination, request } = job;
  const startedAtMs = now();
  const secrets = new Map(secretsOf(request).map((name) => [name, secretOf(destination.id, name)]));
  const raw = await sender.send(
    fillSecrets(request, (name) => secrets.get(name) ?? null),
    sendOptionsOf(destination, request),
  );
  const sent = maskSent(
    raw,
    [...secrets.values()].filter((each) => each !== null),
  );
  const judged = judgeAttempt(sent, destination, now());
  const isPrivateRefused = sent.answer.kind === 'no_answer' && sent.answer.code === PRIVATE_ADDRESS;
  return {
    job,
    sent,
    judged,
    signal: signalOf(judged.outcome, isPrivateRefused),
    startedAtMs,
    random: random(),
  };
}

/** @param request before its secrets are filled in */
export function sendOptionsOf(
  { timeoutMs, rules }: Pick<DestinationRow, 'timeoutMs' | 'rules'>,
  request: WireRequest,
): SendOptions {
  return {
    timeoutMs,
    allowsPrivate: rules.allowsPrivate,
    followsRedirects: rules.followsRedirects,
    secrets: secretPlacesOf(request),
  };
}

/** Whether every secret that the template names can be opened. */
export function hasSecrets(destination: DestinationRow, secretOf: SecretOf): boolean {
  return destination.constants.every(
    ({ name, isSecret }) =>
      !isSecret || !isNamed(destination, name) || secretOf(destination.id, name) !== null,
  );
}

function isNamed({ request, rules: { changeRequest } }: DestinationRow, name: string): boolean {
  const macro = `{const.${name}}`;
  const ofChange = changeRequest === null ? [] : [changeRequest.url, changeRequest.body ?? ''];
  const texts = [request.url, request.body ?? '', ...Object.values(request.headers), ...ofChange];
  return texts.some((text) => text.includes(macro));
}
