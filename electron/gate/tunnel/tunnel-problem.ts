/** Makes and throws the reasons why a public URL does not work. */
import type { TunnelProblem, TunnelReason } from '../../../shared/contract/tunnel-problems.ts';

export function tunnelProblem(code: TunnelProblem['code'], reason: TunnelReason): TunnelProblem {
  return { code, reason };
}

/** Thrown where a tunnel cannot be opened. */
export class TunnelError extends Error {
  override readonly name = 'TunnelError';
  readonly problem: TunnelProblem;

  constructor(problem: TunnelProblem, options?: ErrorOptions) {
    super(problem.reason.code, options);
    this.problem = problem;
  }
}
