/**
 * What nobody can know of a sample: two parameters that could be the same, or one whose name means different things
 * in different networks. Each is said with the proposal, and the person compares. Pure.
 */
import { parseCurrency } from '../money/currency.ts';
import { findRivalOfSample } from '../postback/doubtful-id.ts';
import type { Field } from '../postback/field.ts';
import { FIELD_ROLES, type FieldRole } from '../postback/field-role.ts';
import { scoreField } from './candidates.ts';
import type { Choices } from './choices.ts';
import { isOrderLike, isSubName, meansSeveralThings, mayNameTransaction } from './id-names.ts';
import type { ExaminedField } from './examine-field.ts';
import { isNeverClickId, isNeverPayout } from './names.ts';
import type { Candidate, Doubt } from './proposal.ts';
import { isDecimalAmount, isMixedId } from './value-shape.ts';

type Chosen = ReadonlyMap<FieldRole, Candidate>;

interface DoubtedSample {
  readonly examined: readonly ExaminedField[];
  readonly chosen: Chosen;
  /** Names that click ids usually have. */
  readonly clickIdNames: readonly string[];
}

/** What the person chose is not doubted. */
export function findDoubts(sample: DoubtedSample, choices: Choices): readonly Doubt[] {
  const click = choices.clickId === undefined ? clickIdDoubt(sample) : null;
  const transaction = choices.transactionId === undefined ? transactionDoubt(sample, click) : null;
  const payout = choices.payout === undefined ? payoutDoubt(sample) : null;
  const currency = choices.currency === undefined ? currencyDoubt(sample) : null;
  const event = choices.event === undefined ? eventDoubt(sample) : null;
  return [click, event, transaction, payout, currency].filter((each) => each !== null);
}

/** From here on a name is used for the click id and for little else. */
const SURE_CLICK_NAME = 84;
/** Scores that are this close say that nobody can tell. */
const CLOSE = 12;
/** A label beside what hardly is anything but an id. */
const MUCH_LESS = 16;
/** A number, or a word with a few digits: as often a campaign or an offer. */
const POOR_LIKENESS = 6;

function clickIdDoubt({ examined, chosen, clickIdNames }: DoubtedSample): Doubt | null {
  const proposed = chosen.get('clickId');
  const own = examined.find(({ field }) => field === proposed?.field);
  if (proposed === undefined || own?.value.kind !== 'value') return null;
  const fields = examined.map(({ field }) => field);
  const named = findRivalOfSample(fields, proposed.field, clickIdNames);
  if (named !== null) return { role: 'clickId', proposed: proposed.field, rival: named };
  if (own.name.hits.clickId.score >= SURE_CLICK_NAME) return null;
  const { likeness } = own.value;
  const rival = examined.find((other) => {
    const { field, name, value } = other;
    if (value.kind !== 'value' || field.value === proposed.field.value) return false;
    const role = roleOf(field, chosen);
    if (field === proposed.field || (role !== null && role !== 'transactionId')) return false;
    if (value.likeness < likeness - MUCH_LESS) return false;
    const isBetterId = likeness <= POOR_LIKENESS && isMixedId(field.value) && isSubName(name.bare);
    return isBetterId || scoreField('clickId', other).score >= proposed.score - CLOSE;
  });
  return rival === undefined ? null : { role: 'clickId', proposed: proposed.field, rival: rival.field };
}

function roleOf(field: Field, chosen: Chosen): FieldRole | null {
  return FIELD_ROLES.find((role) => chosen.get(role)?.field === field) ?? null;
}

/** From here on first contact takes an id for the transaction's. */
const SURE_TRANSACTION_NAME = 60;
/** A name of another role that is at least as sure is none of a transaction. */
const OTHER_ROLE = 40;

function transactionDoubt({ examined, chosen }: DoubtedSample, click: Doubt | null): Doubt | null {
  const proposed = chosen.get('transactionId')?.field ?? null;
  // Which of two is the click id is open, and so is what the other one is.
  if (click !== null && proposed !== null && click.rival === proposed)
    return { role: 'transactionId', proposed, rival: click.proposed };
  const own = examined.find(({ field }) => field === proposed);
  if (own !== undefined) {
    const { field, name } = own;
    return meansSeveralThings(name.bare) ? { role: 'transactionId', proposed: field, rival: null } : null;
  }
  const both = examined.find(({ field }) => field === click?.proposed);
  if (both !== undefined && both.name.hits.transactionId.score >= SURE_TRANSACTION_NAME)
    return { role: 'transactionId', proposed: null, rival: both.field };
  const unread = examined.find(({ field, name, value }) => {
    if (value.kind !== 'value' || roleOf(field, chosen) !== null || field.source === 'path') return false;
    if (value.likeness <= NO_ID || isDecimalAmount(field.value)) return false;
    const isElse = FIELD_ROLES.some(
      (role) => role !== 'clickId' && role !== 'transactionId' && name.hits[role].score >= OTHER_ROLE,
    );
    if (isElse || isSubName(name.bare) || isNeverClickId(name.bare)) return false;
    return mayNameTransaction(name.bare) ? hasIdOf(field.value) : isOrderLike(field.value);
  });
  return unread === undefined ? null : { role: 'transactionId', proposed: null, rival: unread.field };
}

/** `clickIdLikeness` of what can be no id at all. */
const NO_ID = -45;
const SHORT_NUMBER = /^\d{1,4}$/;

function hasIdOf(value: string): boolean {
  return /\d/.test(value) && !SHORT_NUMBER.test(value) && !/\s/.test(value);
}

/** Names as sure as this say that it is what the network pays. */
const SURE_PAYOUT_NAME = 60;
/** Under a name less sure than this it may be any other amount, or no money at all. */
const WEAK_PAYOUT_NAME = 46;

function payoutDoubt({ examined, chosen }: DoubtedSample): Doubt | null {
  const proposed = chosen.get('payout')?.field ?? null;
  const own = examined.find(({ field }) => field === proposed);
  if (proposed === null || own === undefined || own.name.hits.payout.score >= SURE_PAYOUT_NAME) return null;
  const rival = examined.find(({ field, name, value }) => {
    if (value.kind !== 'value' || !value.isAmount || roleOf(field, chosen) !== null) return false;
    if (field.value === proposed.value || isNeverPayout(name.bare) || !/[1-9]/.test(field.value))
      return false;
    if (name.hits.payout.score > 0) return true;
    return isDecimalAmount(field.value) && FIELD_ROLES.every((role) => name.hits[role].score < OTHER_ROLE);
  });
  if (rival !== undefined) return { role: 'payout', proposed, rival: rival.field };
  return own.name.hits.payout.score < WEAK_PAYOUT_NAME ? { role: 'payout', proposed, rival: null } : null;
}

/** Money that is not known to be the payout has a currency of its own: the one is as open as the other. */
function currencyDoubt({ examined, chosen }: DoubtedSample): Doubt | null {
  if (chosen.has('payout') || chosen.has('currency')) return null;
  const hasMoney = examined.some(
    ({ name, value }) => value.kind === 'value' && value.isAmount && name.hits.payout.score > 0,
  );
  const rival = hasMoney
    ? examined.find(({ field, name }) => name.hits.currency.score > 0 && parseCurrency(field.value) !== null)
    : undefined;
  return rival === undefined ? null : { role: 'currency', proposed: null, rival: rival.field };
}

/** A flag beside the event, as in `event=deposit&is_first_deposit=true`. */
const FLAG_OF_FIRST = /^(?:is)?(?:first|1st|ftd|fd)(?:time)?(?:dep|deposit|payment|purchase)?$/;
const SAYS_YES = /^(?:1|true|yes|y)$/i;
const SAYS_NO = /^(?:0|false|no|n)$/i;

function eventDoubt({ examined, chosen }: DoubtedSample): Doubt | null {
  const proposed = chosen.get('event')?.field ?? chosen.get('status')?.field ?? null;
  const own = examined.find(({ field }) => field === proposed);
  if (own?.value.kind !== 'value') return null;
  const { event } = own.value.meaning;
  if (event !== 'deposit' && event !== 'first_deposit') return null;
  const other = event === 'deposit' ? SAYS_YES : SAYS_NO;
  const rival = examined.find(
    ({ field, name }) => field !== proposed && FLAG_OF_FIRST.test(name.bare) && other.test(field.value),
  );
  return rival === undefined ? null : { role: 'event', proposed, rival: rival.field };
}
