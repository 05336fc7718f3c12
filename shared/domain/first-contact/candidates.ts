/** Which fields of a sample could be which role, and how sure that is. */
import type { Field } from '../postback/fields.ts';
import { isUnreplacedMacro, macroName, macrosIn } from '../postback/macros.ts';
import { FIELD_ROLES, type FieldRole } from '../postback/field-role.ts';
import { bareName, macroHit, nameHit } from './name-of.ts';
import { isNeverClickId, isNeverPayout } from './names.ts';
import type { Candidate, ProposalReason } from './proposal.ts';
import { clickIdLikeness, isAmount, isDecimalAmount, isTimestamp, isPlainCurrency } from './value-shape.ts';
import { meaningOf } from './value-meaning.ts';

/** Below these a field is not proposed at all. */
const ENOUGH: Readonly<Record<FieldRole, number>> = {
  clickId: 40,
  event: 45,
  status: 40,
  payout: 36,
  currency: 60,
  transactionId: 60,
  time: 60,
};

/** Candidates for a role, surest first; of equals the one that came first. */
export function candidatesFor(role: FieldRole, fields: readonly Field[]): readonly Candidate[] {
  return fields
    .map((field) => candidate(role, field))
    .filter((each) => each.score >= ENOUGH[role])
    .toSorted((one, other) => other.score - one.score);
}

interface Scored {
  readonly score: number;
  readonly reason: ProposalReason;
  readonly detail?: string;
}

function candidate(role: FieldRole, field: Field): Candidate {
  const {
    score,
    reason,
    detail = null,
  } = field.value === '' ? scoreEmpty(role, field) : scoreField(role, field);
  return { role, field, score, reason, detail };
}

/** An empty click id is still the click id; other roles take what came. */
function scoreEmpty(role: FieldRole, field: Field): Scored {
  const { score, reason } = nameHit(role, field.name);
  return { score: role === 'clickId' ? score : score - 50, reason };
}

function scoreField(role: FieldRole, field: Field): Scored {
  return isUnreplacedMacro(field.value) ? scoreMacro(role, field) : scoreValue(role, field);
}

/** In a template the macro says what the network will put there, whatever the parameter is called. */
function scoreMacro(role: FieldRole, field: Field): Scored {
  const named = nameHit(role, field.name);
  const macros = macrosIn(field.value);
  const best = Math.max(0, ...macros.map((macro) => macroHit(role, macro)));
  if (best >= named.score && best > 0) return { score: best, reason: 'macro', detail: macros.join('') };
  const isOfAnother = macros.some(
    (macro) =>
      isNeverClickId(bareName(macroName(macro))) ||
      FIELD_ROLES.some((other) => other !== role && macroHit(other, macro) > 60),
  );
  return { score: named.score - (isOfAnother && best === 0 ? 50 : 0), reason: named.reason };
}

function scoreValue(role: FieldRole, field: Field): Scored {
  switch (role) {
    case 'clickId':
      return scoreClickId(field);
    case 'event':
      return scoreEvent(field);
    case 'status':
      return scoreStatus(field);
    case 'payout':
      return scorePayout(field);
    case 'currency':
      return scoreCurrency(field);
    case 'transactionId':
      return scoreTransactionId(field);
    case 'time':
      return scoreTime(field);
    default:
      return role satisfies never;
  }
}

/** From here on a name leaves no doubt: `clickid`, `external_id`, `subid`. */
const PLAIN_NAME = 95;

/** A name that nobody knows may still hold the id, if nothing else looks like one. */
const NAMELESS_ID = 28;

function scoreClickId(field: Field): Scored {
  const named = nameHit('clickId', field.name);
  const likeness = clickIdLikeness(field.value);
  // A name that says it outright is not outdone by a finer id elsewhere.
  const isPlain = named.score >= PLAIN_NAME && likeness > -60;
  if (named.score > 0)
    return { score: named.score + (isPlain ? Math.max(likeness, -4) : likeness), reason: named.reason };
  const isElse =
    isNeverClickId(bareName(field.name)) ||
    FIELD_ROLES.some((role) => role !== 'clickId' && nameHit(role, field.name).score >= 60);
  return { score: isElse ? 0 : NAMELESS_ID + likeness, reason: 'value_like_id' };
}

function scoreEvent(field: Field): Scored {
  const named = nameHit('event', field.name);
  const { event, status } = meaningOf(field.value);
  if (field.source === 'path')
    return event === null ? { score: 0, reason: 'path_word' } : { score: 140, reason: 'path_word' };
  // `type=approved` only rates: it is a status in the field where events usually stand.
  if (event === null && status !== null) return { score: 0, reason: named.reason };
  if (event !== null) {
    if (named.score > 0) return { score: named.score + 30, reason: named.reason };
    const isStatus = nameHit('status', field.name).score > 0;
    const isForOthers = /campaign|source|landing|offer|creative|name|sub\d|utm/i.test(field.name);
    return { score: isStatus ? 90 : isForOthers ? 0 : 50, reason: 'value_is_event' };
  }
  const isNumber = /^\d+$/.test(field.value);
  const isValue = /^\d+[.,]\d+$/.test(field.value) || clickIdLikeness(field.value) >= 14;
  return { score: named.score - (isNumber ? 40 : 0) - (isValue ? 60 : 0), reason: named.reason };
}

function scoreStatus(field: Field): Scored {
  const named = nameHit('status', field.name);
  const { status } = meaningOf(field.value);
  if (named.score > 0) return { score: named.score + (status === null ? 0 : 20), reason: named.reason };
  if (status === null || field.source === 'path') return { score: 0, reason: 'value_is_status' };
  const isEventField = nameHit('event', field.name).score > 0;
  return { score: isEventField ? 55 : 45, reason: 'value_is_status' };
}

function scorePayout(field: Field): Scored {
  const named = nameHit('payout', field.name);
  if (named.score > 0) return { score: named.score - (isAmount(field.value) ? 0 : 40), reason: named.reason };
  const bare = bareName(field.name);
  const isElse = isNeverPayout(bare) || FIELD_ROLES.some((role) => nameHit(role, field.name).score > 40);
  return { score: !isElse && isDecimalAmount(field.value) ? 38 : 0, reason: 'value_is_amount' };
}

function scoreCurrency(field: Field): Scored {
  const named = nameHit('currency', field.name);
  if (named.score > 0) return { score: named.score - (isAmount(field.value) ? 60 : 0), reason: named.reason };
  return { score: isPlainCurrency(field.value) ? 62 : 0, reason: 'value_is_currency' };
}

function scoreTransactionId(field: Field): Scored {
  const named = nameHit('transactionId', field.name);
  return { score: named.score, reason: named.reason };
}

function scoreTime(field: Field): Scored {
  const named = nameHit('time', field.name);
  return { score: isTimestamp(field.value) ? named.score : 0, reason: named.reason };
}
