/**
 * Postbacks that take an earlier conversion back: an amount below zero, `is_chargeback=1`, `transaction_type=RFND`,
 * `status=refund`. They begin no conversion whatever a person says, because sent on they would be one more.
 */
import { looseName } from '../loose-name.ts';
import { readAmount } from '../money/read-amount.ts';
import type { Field } from './field.ts';
import { isNothing } from './nothing.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { readTimestamp } from './timestamp.ts';

const REVERSAL_CODES: ReadonlySet<ProblemCode> = new Set([
  'payout_negative',
  'reversal',
  'reversal_unmatched',
]);

export function isReversal(problems: readonly Pick<Problem, 'code'>[]): boolean {
  return problems.some(({ code }) => REVERSAL_CODES.has(code));
}

/** Says of what takes a conversion back which one it names: that of its transaction id. */
export function withReversedId(
  problems: readonly Problem[],
  transactionId: string | null,
): readonly Problem[] {
  return problems.map((each) =>
    REVERSAL_CODES.has(each.code) && each.hint === null ? { ...each, hint: transactionId } : each,
  );
}

/** Parameters that are a flag, or the amount that is taken back. */
const FLAGS = new Set(
  (
    'chargeback ischargeback chargebackflag chargebackamount chargedback ischargedback refund isrefund refundflag ' +
    'refundamount refunded isrefunded reversal isreversal reversalflag reverse isreverse reversed isreversed clawback ' +
    'isclawback storno isstorno void isvoid voided isvoided cancelled canceled iscancelled iscanceled rollback ' +
    'isrollback rolledback isrolledback returned isreturned isreturn deleted isdeleted disputed isdisputed isfraud ' +
    'isrefundorchargeback estorno estornado reembolso reembolsado rimborso'
  ).split(' '),
);

/** Parameters that say when it was taken back, where it was. */
const MOMENTS = new Set(
  (
    'chargebackat chargebackdate chargebacktime chargedbackat refundedat refundeddate reversedat reverseddate ' +
    'reversalat reversaldate cancelledat canceledat voidedat disputedat returnedat'
  ).split(' '),
);

const YES = new Set(['true', 'yes', 'y', 't', 'on', 'да']);

/** Parameters that say of what kind a transaction is. */
const KINDS = new Set(
  'transactiontype txntype trxtype transtype trantype recordtype operationtype ordertype saletype ctransaction'.split(
    ' ',
  ),
);

/** Parameters that say what happened, beside the one that is read for it: only a whole word counts there. */
const ALSO_KINDS = new Set(
  'type kind action operation event goal eventtype actiontype conversiontype paymenttype'.split(' '),
);

/** ClickBank and Digistore24 write `RFND` and `CGBK` (their IPN documentation, read 2026-11). */
const TAKEN_BACK = new Set(
  'refund refunded rfnd chargeback chargedback cgbk cb reversal reversed reverse clawback storno'.split(' '),
);

/** A part of each name above: nearly no parameter has one, and each is looked at for every postback. */
const PART_OF_NAME =
  /charge|refund|revers|claw|storno|void|cancel|type|ctrans|roll|return|delete|disput|fraud|kind|action|operation|event|goal|estorn|reembols|rimborso/i;

/** Long lists inside a JSON body are no parameters. */
const MAX_LOOKED_AT = 200;
const MAX_NAME = 64;

/**
 * The field that says so, where one does.
 * @param used names that have a role: the words in them have the meaning that the network's mapping gives them
 */
export function findReversal(fields: readonly Field[], used: ReadonlySet<string>): Field | null {
  for (let at = 0; at < fields.length && at < MAX_LOOKED_AT; at += 1) {
    const field = fields[at];
    if (field === undefined || used.has(field.name) || field.name.length > MAX_NAME) continue;
    if (PART_OF_NAME.test(field.name) && saysReversal(field)) return field;
  }
  return null;
}

function saysReversal({ name, value }: Field): boolean {
  if (value === '') return false;
  const bare = looseName(name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf('[')) + 1));
  if (KINDS.has(bare)) return value.length <= MAX_NAME && TAKEN_BACK.has(looseName(value));
  if (ALSO_KINDS.has(bare)) return isReversalWord(value);
  if (MOMENTS.has(bare)) return !isNothing(value, 'time') && readTimestamp(value) !== null;
  return FLAGS.has(bare) && isYes(value);
}

function isYes(value: string): boolean {
  if (YES.has(value.trim().toLowerCase())) return true;
  const amount = readAmount(value, 'auto');
  return amount.kind === 'ambiguous' || (amount.kind === 'amount' && amount.micros !== 0);
}

/** Whether a word for an event or a status says that a conversion is taken back, whatever it is called. */
export function isReversalWord(word: string): boolean {
  // Two letters are a code, which means something else at each network.
  return word.length > 2 && word.length <= MAX_NAME && TAKEN_BACK.has(looseName(word));
}

/** The amount that the field itself says to be taken back, such as `refund_amount=5`; null for a flag. */
export function amountTaken({ name, value }: Field): number | null {
  if (!looseName(name).endsWith('amount')) return null;
  const amount = readAmount(value, 'auto');
  return amount.kind === 'amount' && amount.micros !== 0 ? Math.abs(amount.micros) : null;
}
