/** Why a public URL does not work: a code for machines and words for people. */
import type { z } from 'zod';
import type { tunnelProblemSchema } from '../../../shared/contract/tunnel.ts';

export type TunnelProblem = Readonly<z.infer<typeof tunnelProblemSchema>>;

export interface ProblemMessages {
  readonly message: string;
  readonly fix: string;
}

export function tunnelProblem(code: TunnelProblem['code'], words: ProblemMessages): TunnelProblem {
  return { code, message: words.message, fix: words.fix };
}

/** Thrown where a tunnel cannot be opened. */
export class TunnelError extends Error {
  override readonly name = 'TunnelError';
  readonly problem: TunnelProblem;

  constructor(problem: TunnelProblem, options?: ErrorOptions) {
    super(problem.message, options);
    this.problem = problem;
  }
}
