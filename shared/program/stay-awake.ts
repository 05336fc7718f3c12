/** Whether the computer is to be kept from sleeping by itself. */
import type { TunnelState } from '../domain/tunnel/tunnel-state.ts';

/**
 * As long as the address is on, also while it is down: a computer that sleeps then never gets it back.
 * @param isWanted what the person chose
 */
export function shouldStayAwake(isWanted: boolean, address: TunnelState): boolean {
  return isWanted && address !== 'off';
}
