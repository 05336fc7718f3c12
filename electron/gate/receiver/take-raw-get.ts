/**
 * Takes a GET request that came as bytes instead of through Node's parser: the same admission, the same limits,
 * the same order of storing and answering.
 */
import { admitBody, admitHead } from '../admit/admit.ts';
import type { CompleteGet } from '../admit/complete-get.ts';
import { withoutCredentials } from '../../platform/request/raw-head.ts';
import { signatureHeaderOf } from '../../platform/request/receiver-rules.ts';
import type { RequestHead } from '../../platform/request/request-head.ts';
import { type Gates, overLimit } from './over-limit.ts';
import type { ReceiverDeps } from './receiver-deps.ts';
import { type ReceiverResponse, type RefusalCode, refusals } from './responses.ts';
import { forwardedHost, senderOf } from './sender.ts';
import { storeAdmitted } from './store-admitted.ts';

/** Where it came from. */
export interface RawSender {
  readonly remoteAddress?: string | undefined;
  readonly remotePort?: number | undefined;
}

const NO_BODY = Buffer.alloc(0);

/** @returns the answer, after which the connection has to be closed */
export async function takeRawGet(
  deps: ReceiverDeps & Gates,
  { bytes, target, headers }: CompleteGet,
  socket: RawSender,
): Promise<ReceiverResponse> {
  const rules = deps.rules();
  const receivedAtMs = deps.clocks.now();
  const sender = senderOf(socket, headers, deps.tunnelPorts, rules.limits.senderHeader);
  const head: RequestHead = { method: 'GET', target, headers, sender, atMs: deps.steadyMs() };
  const refuse = (code: RefusalCode): ReceiverResponse => {
    const { reason, ...answer } = refusals[code];
    deps.refusals.note({
      method: 'GET',
      target,
      remoteAddress: sender.ip,
      reason,
      statusCode: answer.status,
    });
    return answer;
  };
  if (!deps.isReady()) return refuse('overloaded');
  if (bytes.length > rules.limits.maxHeaderBytes) return refuse('large_head');
  const step = admitHead(rules, head);
  const limit = overLimit(deps, head, step);
  if (limit !== null) return refuse(limit);
  if (step.kind === 'refused') return refuse(step.code);
  // No path of our own has such characters.
  if (step.kind === 'other') return refuse('unencoded_url');
  const admission = admitBody(rules, step.admitted, NO_BODY);
  if (admission.kind === 'refused') return refuse(admission.code);
  const isStored = await storeAdmitted(deps, admission, {
    head,
    headBytes: withoutCredentials(bytes, signatureHeaderOf(rules, admission.networkId)),
    body: NO_BODY,
    bodyState: 'whole',
    receivedAtMs,
    hosts: [headers['host'], forwardedHost(headers)],
  });
  return isStored ? { status: 200, body: admission.responseBody } : refuse('overloaded');
}
