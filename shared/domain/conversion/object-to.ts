/** A postback that is held for what its click has already, with the reason said. Pure. */
import type { ParsedPostback } from '../postback/parsed-postback.ts';
import { problem, type Problem } from '../postback/problem.ts';
import type { Objection } from './decision.ts';

export function objectTo(parsed: ParsedPostback, objection: Objection): ParsedPostback {
  return { ...parsed, problems: [...parsed.problems, ...problemsOf(parsed, objection)], isHeld: true };
}

function problemsOf({ transactionId, origins }: ParsedPostback, objection: Objection): readonly Problem[] {
  const field = origins.transactionId?.name ?? null;
  if (objection.kind === 'reversal')
    return [problem('reversal', 'fatal', field, transactionId, objection.id)];
  if (objection.kind === 'unmatched') {
    return [problem('reversal_unmatched', 'fatal', null, transactionId, objection.why)];
  }
  const before = objection.ids.length === 0 ? null : objection.ids.join(', ');
  const second = problem('second_once_only_event', 'fatal', field, transactionId, before);
  return objection.isIdPerMessage
    ? [second, problem('transaction_id_per_message', 'warning', field, transactionId)]
    : [second];
}
