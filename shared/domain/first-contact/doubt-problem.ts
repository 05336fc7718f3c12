/** What a person is told of a doubt. */
import { doubtfulClickId } from '../postback/doubtful-id.ts';
import type { Field } from '../postback/field.ts';
import { problem, type Problem, type ProblemCode, shortened } from '../postback/problem.ts';
import type { Doubt } from './proposal.ts';

const CODES = {
  clickId: 'click_id_doubtful',
  event: 'event_doubtful',
  transactionId: 'transaction_id_doubtful',
  payout: 'payout_doubtful',
  currency: 'currency_doubtful',
} as const satisfies Record<Doubt['role'], ProblemCode>;

/** Two click ids hold; the others want a look, because the person is asked to confirm all of it anyway. */
export function doubtProblem({ role, proposed, rival }: Doubt): Problem {
  const [about, other] = proposed === null ? [rival, null] : [proposed, rival];
  if (role === 'clickId' && about !== null && other !== null) return doubtfulClickId(about, other);
  return problem(CODES[role], 'warning', about?.name ?? null, about?.value ?? null, pairText(other));
}

function pairText(field: Field | null): string | null {
  return field === null ? null : shortened(`${field.name}=${field.value}`);
}
