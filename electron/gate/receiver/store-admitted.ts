/** Makes an admitted request durable, whatever way its bytes came in. */
import type { BodyState } from '../../../shared/domain/postback/fields.ts';
import type { RequestHead } from '../../platform/request/request-head.ts';
import type { Admitted } from '../admit/admit.ts';
import { SpoolFullError } from '../spool/spool-writer.ts';
import type { ReceiverDeps } from './receiver-deps.ts';

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

export type StoringDeps = Pick<ReceiverDeps, 'spool' | 'log' | 'ownTests' | 'clocks'>;

/** @returns false when it could not be stored: the sender has to know and try again */
export async function storeAdmitted(
  { spool, log, ownTests, clocks }: StoringDeps,
  admission: Admitted,
  { head, headBytes, body, bodyState, receivedAtMs, hosts }: TakenRequest,
): Promise<boolean> {
  const { networkId, test, key, rulesVersion, signature, isSignatureUnchecked } = admission;
  try {
    await spool({
      receivedAtMs,
      uptimeMs: clocks.uptimeMs(),
      facts: {
        method: head.method,
        networkId,
        test,
        key,
        rulesVersion,
        signature,
        isSignatureUnchecked,
        bodyState,
        remoteAddress: head.sender.ip,
        isTunneled: head.sender.isTunneled,
        hosts: hosts.filter((host) => host !== undefined),
        isOwnTest: ownTests.take(head),
        bootId: clocks.bootId,
      },
      head: headBytes,
      body,
    });
    return true;
  } catch (error) {
    if (!(error instanceof SpoolFullError)) log.error({ err: error }, 'postback not stored');
    return false;
  }
}
