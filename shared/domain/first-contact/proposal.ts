/** What first contact proposes for a network that nobody has described yet. */
import type { ValueRole } from '../postback/field-role.ts';
import type { Field } from '../postback/field.ts';
import type { FieldRole } from '../postback/field-role.ts';
import type { Mapping } from '../postback/mapping.ts';
import type { ConversionStatus, PostbackEvent } from '../conversion/event.ts';

/**
 * Why a field is taken for what it is: the person chose it, the network's mapping says so, its name is a usual one, the macro in it says so, or its value can
 * hardly be anything else.
 */
export const PROPOSAL_REASONS = [
  'chosen',
  'mapping',
  'usual_name',
  'similar_name',
  'macro',
  'path_word',
  'value_is_event',
  'value_is_status',
  'value_is_amount',
  'value_is_currency',
  'value_like_id',
] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

export interface ProposedField {
  readonly role: FieldRole;
  readonly field: Field;
  readonly reason: ProposalReason;
  /** The macro that says it; null for the other reasons. */
  readonly detail: string | null;
}

export interface ProposedValue {
  readonly role: ValueRole;
  readonly word: string;
  /** Both null for a word that nobody can know: the person says what it means. */
  readonly event: PostbackEvent | null;
  readonly status: ConversionStatus | null;
}

export interface Proposal {
  readonly mapping: Mapping;
  readonly fields: readonly ProposedField[];
  readonly words: readonly ProposedValue[];
  /** Whether the sample holds macros instead of values: a template, as a cabinet shows it. */
  readonly isTemplate: boolean;
  /** All that the sample holds and that a role may be taken from. */
  readonly sample: readonly Field[];
  /** What nobody can know of the sample: the person compares. */
  readonly doubts: readonly Doubt[];
  /** What the postback calls its network; null where it does not. */
  readonly networkName: string | null;
}

/** What could be something else, or could be it as well. */
export interface Doubt {
  readonly role: Extract<FieldRole, 'clickId' | 'event' | 'transactionId' | 'payout' | 'currency'>;
  /** The parameter that is proposed for the role; null where none is. */
  readonly proposed: Field | null;
  /** The other one; null where it is the proposed one itself whose name says too little. */
  readonly rival: Field | null;
}

/** One field as a candidate for one role. The higher the score, the surer. */
export interface Candidate {
  readonly role: FieldRole;
  readonly field: Field;
  readonly score: number;
  readonly reason: ProposalReason;
  readonly detail: string | null;
}
