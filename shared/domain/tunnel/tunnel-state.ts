/** The states of the public URL. */

/** States of the public URL. See `shared/contract/tunnel.ts` for what each carries. */
export const TUNNEL_STATES = ['off', 'connecting', 'up', 'suspect', 'down', 'wrong_name'] as const;
export type TunnelState = (typeof TUNNEL_STATES)[number];
