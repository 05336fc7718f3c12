/** Postbacks that were read once and whose request is lost since, with a damaged page of the database. */
import type { ParsedPostback } from '../../../shared/domain/postback/parsed-postback.ts';
import { problem } from '../../../shared/domain/postback/problem.ts';
import type { PostbackRow } from '../store/postback-rows.ts';

/** Read again it would lose its click id, too. */
export function isContentLost({ head, isAgain }: Pick<PostbackRow, 'head' | 'isAgain'>): boolean {
  return isAgain && head.length === 0;
}

/** All that is left of it, with the person's word where it was released. */
export function lastReadingOf(postback: PostbackRow): ParsedPostback {
  const { problems, release } = postback;
  const isSaid = problems.some(({ code }) => code === 'content_lost');
  return {
    clickId: postback.clickId,
    event: postback.event ?? release?.event ?? null,
    eventWord: postback.eventWord,
    status: postback.status,
    statusWord: postback.statusWord,
    payoutMicros: postback.payoutMicros,
    currency: postback.currency,
    transactionId: postback.transactionId,
    occurredAtMs: postback.occurredAtMs,
    origins: postback.origins,
    problems: isSaid ? problems : [...problems, problem('content_lost', 'warning')],
    isTakenBack: postback.isTakenBack,
    isHeld: release === null && postback.isHeld,
  };
}
