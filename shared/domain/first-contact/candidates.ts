/** Which fields of a sample could be which role, and how sure that is. */
import { currencyOfNumber } from '../money/currency-numbers.ts';
import { FIELD_ROLES, type FieldRole } from '../postback/field-role.ts';
import type { ExaminedField, ExaminedValue } from './examine-field.ts';
import { isNeverClickId, isNeverPayout, isNeverStatus } from './names.ts';
import type { Candidate, ProposalReason } from './proposal.ts';
import { isDecimalAmount, isMixedId, isTimestamp, isPlainCurrency } from './value-shape.ts';

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
export function candidatesFor(role: FieldRole, fields: readonly ExaminedField[]): readonly Candidate[] {
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

function candidate(role: FieldRole, examined: ExaminedField): Candidate {
  const { score, reason, detail = null } = scoreField(role, examined);
  return { role, field: examined.field, score, reason, detail };
}

/** How sure it is, also where that is not enough to be proposed. */
export function scoreField(role: FieldRole, examined: ExaminedField): Scored {
  const { value } = examined;
  switch (value.kind) {
    case 'empty':
      return scoreEmpty(role, examined);
    case 'macro':
      return scoreMacro(role, examined, value);
    case 'value':
      return scoreValue(role, { ...examined, value });
  }
}

/** An empty click id is still the click id; other roles take what came. */
function scoreEmpty(role: FieldRole, { name }: ExaminedField): Scored {
  const { score, reason } = name.hits[role];
  return { score: role === 'clickId' ? score : score - 50, reason };
}

/** In a template the macro says what the network will put there, whatever the parameter is called. */
function scoreMacro(
  role: FieldRole,
  { name }: ExaminedField,
  { text, names }: Extract<ExaminedValue, { kind: 'macro' }>,
): Scored {
  const named = name.hits[role];
  const best = Math.max(0, ...names.map(({ hits }) => hits[role].score));
  if (best >= named.score && best > 0) return { score: best, reason: 'macro', detail: text };
  const isOfAnother = names.some(
    ({ bare, hits }) =>
      isNeverClickId(bare) || FIELD_ROLES.some((other) => other !== role && hits[other].score > 60),
  );
  return { score: named.score - (isOfAnother && best === 0 ? 50 : 0), reason: named.reason };
}

interface FieldWithValue extends ExaminedField {
  readonly value: Extract<ExaminedValue, { kind: 'value' }>;
}

function scoreValue(role: FieldRole, examined: FieldWithValue): Scored {
  switch (role) {
    case 'clickId':
      return scoreClickId(examined);
    case 'event':
      return scoreEvent(examined);
    case 'status':
      return scoreStatus(examined);
    case 'payout':
      return scorePayout(examined);
    case 'currency':
      return scoreCurrency(examined);
    case 'transactionId':
      return scoreTransactionId(examined);
    case 'time':
      return scoreTime(examined);
    default:
      return role satisfies never;
  }
}

/** From here on a name leaves no doubt: `clickid`, `external_id`, `subid`. */
const PLAIN_NAME = 95;

/** A name that nobody knows may still hold the id, if nothing else looks like one. */
const NAMELESS_ID = 28;

/** A digest called hash is as often the sender's signature. */
const DIGEST_MALUS = 16;
/** Offer walls sign with a `sid` of SHA-1 or longer; ids are shorter. */
const SHA1_LENGTH = 40;
const SIGNATURE_MALUS = 25;

function isDigest(value: string): boolean {
  return /^[0-9a-f]+$/i.test(value) && [32, 40, 64, 96, 128].includes(value.length);
}

function scoreClickId({ field, name, value: { likeness } }: FieldWithValue): Scored {
  const named = name.hits.clickId;
  if (name.bare === 'hash' && isDigest(field.value))
    return { score: named.score + likeness - DIGEST_MALUS, reason: named.reason };
  if (name.bare === 'sid' && isDigest(field.value) && field.value.length >= SHA1_LENGTH)
    return { score: named.score - SIGNATURE_MALUS, reason: named.reason };
  // A name that says it outright is not outdone by a finer id elsewhere.
  const isPlain = named.score >= PLAIN_NAME && likeness > -60;
  if (named.score > 0)
    return { score: named.score + (isPlain ? Math.max(likeness, -4) : likeness), reason: named.reason };
  const isElse =
    isNeverClickId(name.bare) ||
    FIELD_ROLES.some((role) => role !== 'clickId' && name.hits[role].score >= 60);
  return { score: isElse ? 0 : NAMELESS_ID + likeness, reason: 'value_like_id' };
}

function scoreEvent({ field, name, value }: FieldWithValue): Scored {
  const named = name.hits.event;
  const { event, status } = value.meaning;
  if (field.source === 'path')
    return event === null ? { score: 0, reason: 'path_word' } : { score: 140, reason: 'path_word' };
  // `type=approved` only rates: it is a status in the field where events usually stand.
  if (event === null && status !== null) return { score: 0, reason: named.reason };
  if (event !== null) {
    if (named.score > 0) return { score: named.score + 30, reason: named.reason };
    const isStatus = name.hits.status.score > 0;
    const isForOthers = /campaign|source|landing|offer|creative|name|sub\d|utm/i.test(field.name);
    const isAbout = isForOthers || isNeverStatus(name.bare);
    return { score: isStatus ? 90 : isAbout ? 0 : 50, reason: 'value_is_event' };
  }
  const isNumber = /^\d+$/.test(field.value);
  const isId = name.bare.endsWith('id') && (isMixedId(field.value) || /^\d{6,}$/.test(field.value));
  const isValue = isId || /^\d+[.,]\d+$/.test(field.value) || value.likeness >= 14;
  return { score: named.score - (isNumber ? 40 : 0) - (isValue ? 60 : 0), reason: named.reason };
}

function scoreStatus({ field, name, value }: FieldWithValue): Scored {
  const named = name.hits.status;
  const { status } = value.meaning;
  if (isNeverStatus(name.bare)) return { score: 0, reason: named.reason };
  if (named.score > 0) return { score: named.score + (status === null ? 0 : 20), reason: named.reason };
  if (status === null || field.source === 'path') return { score: 0, reason: 'value_is_status' };
  const isEventField = name.hits.event.score > 0;
  return { score: isEventField ? 55 : 45, reason: 'value_is_status' };
}

function scorePayout({ field, name, value }: FieldWithValue): Scored {
  const named = name.hits.payout;
  if (named.score > 0) return { score: named.score - (value.isAmount ? 0 : 40), reason: named.reason };
  const isElse = isNeverPayout(name.bare) || FIELD_ROLES.some((role) => name.hits[role].score > 40);
  return {
    score: !isElse && value.isAmount && isDecimalAmount(field.value) ? 38 : 0,
    reason: 'value_is_amount',
  };
}

function scoreCurrency({ field, name, value }: FieldWithValue): Scored {
  const named = name.hits.currency;
  const isNumber = value.isAmount && currencyOfNumber(field.value) === null;
  if (named.score > 0) return { score: named.score - (isNumber ? 60 : 0), reason: named.reason };
  return { score: isPlainCurrency(field.value) ? 62 : 0, reason: 'value_is_currency' };
}

/** Hardly an id of a transaction has no digit: only a name that leaves no doubt makes a word one. */
const DIGITLESS_MALUS = 30;

/** Names of a thing rather than of its id, and one that is the event's number as well: only what is an id counts. */
const ID_BY_VALUE: ReadonlyMap<string, number> = new Map([
  ['lead', 66],
  ['deal', 66],
  ['conversion', 66],
  ['invoice', 66],
  ['eventid', 62],
]);

function scoreTransactionId({ field, name, value }: FieldWithValue): Scored {
  const { score, reason } = name.hits.transactionId;
  const byValue = ID_BY_VALUE.get(name.bare);
  if (byValue === undefined) return { score: score - (/\d/.test(field.value) ? 0 : DIGITLESS_MALUS), reason };
  const isId = value.likeness > -60 && (isMixedId(field.value) || /^\d{6,}$/.test(field.value));
  return { score: isId ? byValue : 0, reason: 'usual_name' };
}

function scoreTime({ field, name }: FieldWithValue): Scored {
  const named = name.hits.time;
  return { score: isTimestamp(field.value) ? named.score : 0, reason: named.reason };
}
