/** Sends one request of the outbox, its secrets put in only now, and tells what came of it. */
import type { WireRequest } from '../../../shared/contract/common.ts';
import { isProxyFailure } from '../../../shared/contract/send-failures.ts';
import { type NotItsFault, signalOf } from '../../../shared/domain/forward/breaker.ts';
import { bareHost, type ProxyLogin } from '../../../shared/domain/forward/proxy.ts';
import { fillSecrets, secretPlacesOf, secretsOf } from '../../../shared/domain/forward/secret-marks.ts';
import type { DestinationId } from '../../../shared/domain/ids.ts';
import type { DestinationRow } from '../store/destinations-table.ts';
import { judgeAttempt } from './attempt-outcome.ts';
import type { OutboxJob } from './lease.ts';
import { maskSent } from './mask-sent.ts';
import type { Finished } from './record-attempt.ts';
import type { RequestSender, SendOptions, Sent } from './request-sender.ts';
import { PRIVATE_ADDRESS } from '../../platform/public-lookup.ts';

export type SecretOf = (id: DestinationId, name: string) => string | null;

export interface SendJobDeps {
  readonly sender: RequestSender;
  readonly secretOf: SecretOf;
  /** Of the login for its proxy. */
  readonly proxyLoginOf: (destination: DestinationRow) => ProxyLogin | null;
  readonly isProxyLocked: (destination: DestinationRow) => boolean;
  readonly now: () => number;
  readonly random: () => number;
}

export async function sendJob(deps: SendJobDeps, job: OutboxJob): Promise<Finished> {
  const { sender, secretOf, proxyLoginOf, now, random } = deps;
  const { destination, request } = job;
  const startedAtMs = now();
  const secrets = new Map(secretsOf(request).map((name) => [name, secretOf(destination.id, name)]));
  const proxyLogin = proxyLoginOf(destination);
  const raw = await sender.send(
    fillSecrets(request, (name) => secrets.get(name) ?? null),
    sendOptionsOf(destination, request, proxyLogin),
  );
  const sent = maskSent(
    raw,
    [...secrets.values(), proxyLogin?.password ?? null].filter((each) => each !== null),
  );
  const judged = judgeAttempt(sent, destination, now());
  return {
    job,
    sent,
    judged,
    signal: signalOf(judged.outcome, faultOf(sent)),
    startedAtMs,
    random: random(),
  };
}

/** What the destination itself has no part in. */
function faultOf({ answer }: Sent): NotItsFault | null {
  if (answer.kind === 'answered') return null;
  if (answer.code === PRIVATE_ADDRESS) return 'private_address';
  return isProxyFailure(answer.failure) ? 'proxy_down' : null;
}

/**
 * @param request before its secrets are filled in
 * @param proxyLogin for the destination's proxy; null where that asks for none
 */
export function sendOptionsOf(
  { timeoutMs, rules }: Pick<DestinationRow, 'timeoutMs' | 'rules'>,
  request: WireRequest,
  proxyLogin: ProxyLogin | null,
): SendOptions {
  const { proxy } = rules;
  return {
    timeoutMs,
    proxy: proxy.kind === 'direct' ? null : { ...proxy, host: bareHost(proxy.host), login: proxyLogin },
    allowsPrivate: rules.allowsPrivate,
    followsRedirects: rules.followsRedirects,
    secrets: secretPlacesOf(request),
  };
}

/** Whether every secret that the template names can be opened, and the login for its proxy. */
export function hasSecrets(
  destination: DestinationRow,
  { secretOf, isProxyLocked }: Pick<SendJobDeps, 'secretOf' | 'isProxyLocked'>,
): boolean {
  const isOpen = destination.constants.every(
    ({ name, isSecret }) =>
      !isSecret || !isNamed(destination, name) || secretOf(destination.id, name) !== null,
  );
  return isOpen && !isProxyLocked(destination);
}

function isNamed({ request, rules: { changeRequest } }: DestinationRow, name: string): boolean {
  const macro = `{const.${name}}`;
  const ofChange = changeRequest === null ? [] : [changeRequest.url, changeRequest.body ?? ''];
  const texts = [request.url, request.body ?? '', ...Object.values(request.headers), ...ofChange];
  return texts.some((text) => text.includes(macro));
}
