/** What only the person can say of networks that nobody described yet: asked once for each, several at a time. */
import { isReadByGuessing } from '../../../shared/catalog/unconfirmed-reading.ts';
import type { NetworkAnswer } from '../../../shared/contract/network-questions.ts';
import type { NetworkEdit } from '../../../shared/contract/networks.ts';
import type { Networks } from '../networks/networks.ts';
import type { NetworkRow } from '../store/networks-table.ts';
import type { HeldPostback } from '../store/held-postbacks.ts';
import type { Store } from '../store/store.ts';
import { type FirstContact, firstContact } from './first-contact.ts';

export interface OpenQuestion {
  readonly network: NetworkRow;
  /** How many of the last held postbacks wait for the answer. */
  readonly held: number;
  /** Its postbacks do not say what happened, and none ever did. */
  readonly asksEvent: boolean;
  /** It is read by guessing, and nobody confirmed that. */
  readonly asksReading: boolean;
  /** The newest of these postbacks, as it would be read. */
  readonly contact: FirstContact;
}

interface QuestionDeps {
  readonly store: Store;
  readonly networks: Networks;
  readonly now: () => number;
}

/** Older ones say nothing new: what they wait for is answered by the same answer. */
const LOOKED_AT = 500;
const MOST_NETWORKS = 50;

/** Newest first. */
export function networkQuestions(deps: QuestionDeps): readonly OpenQuestion[] {
  const held = Map.groupBy(deps.store.held.latest(LOOKED_AT), ({ networkId }) => networkId);
  const questions: OpenQuestion[] = [];
  for (const [id, ofNetwork] of held) {
    const network = deps.networks.find(id);
    if (network === null || network.removedAtMs !== null || network.test) continue;
    const question = questionOf(deps, network, ofNetwork);
    if (question !== null) questions.push(question);
    if (questions.length === MOST_NETWORKS) break;
  }
  return questions;
}

function questionOf(
  deps: QuestionDeps,
  network: NetworkRow,
  held: readonly HeldPostback[],
): OpenQuestion | null {
  const withCode = (...codes: readonly string[]): readonly HeldPostback[] =>
    held.filter((each) => codes.some((code) => each.codes.includes(code)));
  // Where others name their event, one without is only a rating of one of them.
  const isMute = network.mapping.fixed.event === null && !deps.store.conversions.isAnyOf(network.id);
  const withoutEvent = isMute ? withCode('event_missing') : [];
  // The usual names may find no click id where first contact does.
  const guessed = isReadByGuessing(network) ? withCode('reading_unconfirmed', 'click_id_missing') : [];
  const waiting = new Set([...withoutEvent, ...guessed]);
  const newest = held.find((each) => waiting.has(each));
  if (newest === undefined) return null;
  const contact = firstContact(deps, { postbackId: newest.id }, deps.now());
  const asksEvent = withoutEvent.length > 0;
  const asksReading = guessed.length > 0 && contact.parsed.clickId !== null;
  return asksEvent || asksReading ? { network, held: waiting.size, asksEvent, asksReading, contact } : null;
}

/** What an answer changes of its network. */
export function editOfAnswer(network: NetworkRow, answer: NetworkAnswer): NetworkEdit {
  const { event, isConfirmed } = answer;
  if (answer.mapping === undefined && event === undefined) return { isConfirmed };
  const mapping = answer.mapping ?? network.mapping;
  const fixed = event === undefined ? mapping.fixed : { ...mapping.fixed, event };
  return { isConfirmed, mapping: { ...mapping, fixed } };
}

/**
 * All answers or none: an unknown network refuses them together.
 * @throws UserError when a network does not exist
 */
export function answerQuestions(
  deps: QuestionDeps,
  answers: readonly NetworkAnswer[],
): readonly NetworkRow[] {
  const edits = answers.map((answer) => ({
    id: answer.id,
    edit: editOfAnswer(deps.networks.present(answer.id), answer),
  }));
  return edits.map(({ id, edit }) => deps.networks.update(id, edit));
}
