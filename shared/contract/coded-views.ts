/**
 * What the API shows, as the engine says it inside: codes with parameters where the API has sentences. The
 * API's edge makes the one from the other.
 */
import type { LiveChange } from './desk.ts';
import type { TunnelProblem } from './tunnel-problems.ts';
import type { TunnelView, TunnelWay } from './tunnel.ts';

type CodedProbe = Omit<NonNullable<TunnelView['lastProbe']>, 'detail'> & {
  readonly problem: TunnelProblem | null;
};

export type CodedTunnel = Omit<TunnelView, 'lastProbe' | 'problem'> & {
  readonly lastProbe: CodedProbe | null;
  readonly problem: TunnelProblem | null;
};

/** The provider is the code of its facts. */
export type CodedWay = Omit<TunnelWay, 'needs' | 'stable' | 'private'>;

export type CodedChange =
  | Exclude<LiveChange, { readonly type: 'tunnel' }>
  | { readonly type: 'tunnel'; readonly tunnel: CodedTunnel };
