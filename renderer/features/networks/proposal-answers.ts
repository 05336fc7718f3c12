/** What the person says of the words that a proposal could not know. Pure. */
import type { ProposalView } from '../../../shared/contract/proposal.ts';
import { type Mapping, valueKey } from '../../../shared/domain/postback/mapping.ts';
import type { Meaning } from '../../ui/MeaningSelect.tsx';

/** Meaning by word, in the form in which words are looked up. */
export type Answers = Readonly<Record<string, Meaning>>;

export const NO_ANSWERS: Answers = {};

export type ProposedValue = ProposalView['words'][number];

/** What the word means: the person's answer, else what the proposal knows. */
export function meaningOfValue(word: ProposedValue, answers: Answers): Meaning | null {
  const key = valueKey(word.word);
  const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (answer !== undefined) return answer;
  if (word.event !== null) return { kind: 'event', event: word.event };
  return word.status === null ? null : { kind: 'status', status: word.status };
}

/** The proposed mapping with the person's answers in it: an answer takes the place of what was proposed. */
export function mappingWithAnswers(proposal: ProposalView, answers: Answers): Mapping {
  const { mapping } = proposal;
  const isAnswered = (word: string): boolean => Object.hasOwn(answers, word);
  const events = Object.entries(mapping.events).filter(([word]) => !isAnswered(word));
  const statuses = Object.entries(mapping.statuses).filter(([word]) => !isAnswered(word));
  for (const [word, meaning] of Object.entries(answers)) {
    if (meaning.kind === 'event') events.push([word, meaning.event]);
    else statuses.push([word, meaning.status]);
  }
  return { ...mapping, events: Object.fromEntries(events), statuses: Object.fromEntries(statuses) };
}
