/**
 * What is asked once for each address, as soon as it works: what senders get that call like a web browser, and
 * whether a sender can name itself. Pure.
 */
import type { AddressCheck, AddressFindings, OpenPhase, TunnelCore, TunnelEffect } from './tunnel-state.ts';

/** A request that got lost says nothing; so often it is asked again, each time after a probe that came back. */
const MAX_TRIES = 3;

/** To be asked when a probe came back. */
export function checkAddress(core: TunnelCore, { id, session }: OpenPhase): [TunnelCore, TunnelEffect[]] {
  const { addressCheck: before } = core;
  const isSame = before !== null && before.url === session.url;
  if (isSame && (isDone(before) || (before.isUnderWay && before.id === id))) return [core, []];
  const addressCheck: AddressCheck = {
    url: session.url,
    id,
    isUnderWay: true,
    tries: isSame ? before.tries + 1 : 1,
    findings: isSame ? before.findings : null,
  };
  return [{ ...core, addressCheck }, [{ type: 'check_address', id, url: session.url }]];
}

export function afterAddressCheck(core: TunnelCore, id: number, findings: AddressFindings): TunnelCore {
  const { addressCheck } = core;
  if (addressCheck === null || addressCheck.id !== id || !addressCheck.isUnderWay) return core;
  return { ...core, addressCheck: { ...addressCheck, isUnderWay: false, findings } };
}

/** Of the address that is in use; null while it is not known. */
export function findingsOf({ addressCheck, phase }: TunnelCore): AddressFindings | null {
  if (addressCheck === null || phase.kind !== 'open' || phase.session.url !== addressCheck.url) return null;
  return isSure(addressCheck) || addressCheck.tries >= MAX_TRIES ? addressCheck.findings : null;
}

function isDone(check: AddressCheck): boolean {
  return !check.isUnderWay && (check.tries >= MAX_TRIES || isSure(check));
}

/** What got lost on the way may be chance. */
function isSure({ findings }: AddressCheck): boolean {
  if (findings === null) return false;
  const { browserProblem } = findings;
  if (browserProblem === null) return true;
  const isLost = browserProblem.code === 'timed_out' || browserProblem.code === 'unreachable';
  return !isLost && browserProblem.reason.code !== 'probe_server_error';
}
