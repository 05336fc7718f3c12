/** What the person answers to the questions about networks. Pure. */
import type { NetworkAnswer, NetworkQuestion } from '../../../shared/contract/network-questions.ts';
import type { PostbackEvent } from '../../../shared/domain/conversion/event.ts';
import type { NetworkId } from '../../../shared/domain/ids.ts';

export interface DraftAnswer {
  /** Null while it is not chosen. */
  readonly event: PostbackEvent | null;
  readonly isRight: boolean;
}

export type DraftAnswers = ReadonlyMap<NetworkId, DraftAnswer>;

const NOTHING: DraftAnswer = { event: null, isRight: false };

export function draftOf(drafts: DraftAnswers, id: NetworkId): DraftAnswer {
  return drafts.get(id) ?? NOTHING;
}

/** What is answered and was asked; the rest stays open. */
export function answersOf(questions: readonly NetworkQuestion[], drafts: DraftAnswers): NetworkAnswer[] {
  return questions.flatMap((question): NetworkAnswer[] => {
    const { event, isRight } = draftOf(drafts, question.networkId);
    const answer = {
      ...(question.asksEvent && event !== null ? { event } : {}),
      ...(question.asksReading && isRight
        ? { mapping: question.proposal.mapping, isConfirmed: true as const }
        : {}),
    };
    return Object.keys(answer).length === 0 ? [] : [{ id: question.networkId, ...answer }];
  });
}

/** One event for all that are asked for one. */
export function withEventForAll(
  questions: readonly NetworkQuestion[],
  drafts: DraftAnswers,
  event: PostbackEvent,
): DraftAnswers {
  const asked = questions.filter(({ asksEvent }) => asksEvent);
  return new Map([
    ...drafts,
    ...asked.map(({ networkId }) => [networkId, { ...draftOf(drafts, networkId), event }] as const),
  ]);
}
