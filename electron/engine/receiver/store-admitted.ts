/** Makes an admitted request durable, whatever way its bytes came in. */
import { type PostbackId, postbackIdSchema } from '../../../shared/domain/ids.ts';
import type { BodyState } from '../../../shared/domain/postback/fields.ts';
import type { Admitted } from '../postback/admit.ts';
import type { RequestHead } from '../postback/request-head.ts';
import { OWN_RECEIVER } from '../store/postback-rows.ts';
import type { ReceiverDeps } from './receiver-deps.ts';
import { OverloadedError } from './recorder.ts';

export interface TakenRequest {
  readonly head: RequestHead;
  /** Request line and headers, without the values of credentials. */
  readonly headBytes: Buffer;
  readonly body: Buffer;
  readonly bodyState: BodyState;
  /** By the clock that people set. UTC milliseconds. */
  readonly receivedAtMs: number;
  /** What the sender called us. */
  readonly hosts: readonly (string | undefined)[];
}

export type StoringDeps = Pick<
  ReceiverDeps,
  'recorder' | 'newId' | 'log' | 'ownTests' | 'onOldKeyUsed' | 'onStored'
>;

/** @returns false when it could not be stored: the sender has to know and try again */
export async function storeAdmitted(
  deps: StoringDeps,
  admission: Admitted,
  { head, headBytes, body, bodyState, receivedAtMs, hosts }: TakenRequest,
): Promise<boolean> {
  const id: PostbackId = postbackIdSchema.parse(deps.newId());
  const isOwnTest = deps.ownTests.take(head);
  try {
    await deps.recorder.record({
      id,
      receivedAtMs,
      steadyMs: head.atMs,
      networkId: admission.networkId,
      method: head.method,
      head: headBytes,
      body,
      bodyState,
      remoteAddress: head.sender.ip,
      test: admission.test || isOwnTest,
      source: OWN_RECEIVER,
      signature: admission.signature,
    });
  } catch (error) {
    if (!(error instanceof OverloadedError)) deps.log.error({ err: error }, 'postback not stored');
    return false;
  }
  if (isOwnTest) return true;
  if (admission.key.kind === 'replaced') deps.onOldKeyUsed(admission.key.digest, receivedAtMs);
  deps.onStored({
    networkId: admission.networkId,
    hosts: [...hosts],
    isTunneled: head.sender.isTunneled,
    atMs: receivedAtMs,
  });
  return true;
}
