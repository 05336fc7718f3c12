/** Why a call of a mailbox did not come to its end, as a code. */
import type { MailboxProblem } from '../../../shared/contract/mailboxes.ts';

export class MailboxError extends Error {
  override readonly name = 'MailboxError';
  readonly problem: MailboxProblem;

  constructor(problem: MailboxProblem, options?: ErrorOptions) {
    super(problem.code, options);
    this.problem = problem;
  }
}

/** What nobody foresaw is the line's fault: nothing else is done in a call. */
export function mailboxProblemOf(error: unknown): MailboxProblem {
  if (error instanceof MailboxError) return error.problem;
  return { code: 'mailbox_unreachable', cause: innermostCauseOf(error) };
}

/** The innermost is the system's. */
function innermostCauseOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return innermostCauseOf(error.cause);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return error.message === '' ? code : error.message;
}
