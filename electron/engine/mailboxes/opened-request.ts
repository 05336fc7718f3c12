/** A request of a mailbox as it is taken over: what only this desk can know is put right. Pure. */
import type { NumberedRequest, SpooledRequest } from '../../platform/spool/spooled-request.ts';

export function openedRequest(
  { facts, ...request }: SpooledRequest,
  sequence: number,
  isOwnTest: boolean,
): NumberedRequest {
  return {
    ...request,
    sequence,
    facts: {
      ...facts,
      // A mailbox has no secret of a signature, so it has checked none: whatever it says, that is done here.
      signature: null,
      isSignatureUnchecked: facts.networkId !== null,
      isOwnTest,
      // It did not come over this computer's own public URL.
      isTunneled: false,
    },
  };
}
