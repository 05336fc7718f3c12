/** A destination's rules as a form edits them: numbers as typed, and back. Pure. */
import { type DestinationRules, rulesSchema, type SentRating } from '../../../shared/domain/forward/rules.ts';
import { readStatusRule } from '../../../shared/domain/forward/success.ts';
import { parseCurrency } from '../../../shared/domain/money/currency.ts';
import type { Text } from '../../../shared/text/en.ts';

/** Text while it is no number yet; empty for none. */
type Typed = number | string;

export interface RuleValues {
  readonly ratings: readonly SentRating[];
  readonly networkIds: readonly string[];
  readonly linkIds: readonly string[];
  readonly countries: readonly string[];
  readonly payoutFrom: Typed;
  readonly amountKind: DestinationRules['amount']['kind'];
  readonly amount: Typed;
  readonly percent: Typed;
  /** Empty for the currency that came. */
  readonly currency: string;
  readonly statuses: string;
  readonly contains: readonly string[];
  readonly lacks: readonly string[];
  readonly perSecond: Typed;
  readonly concurrency: Typed;
  readonly maxAgeDays: Typed;
  readonly followsRedirects: boolean;
  readonly allowsPrivate: boolean;
  readonly leavesOutEmpty: boolean;
  readonly batch: DestinationRules['batch'];
  readonly testMarkName: string;
  readonly testMarkValue: string;
}

const HOURS_PER_DAY = 24;

export function ruleValues(rules: DestinationRules): RuleValues {
  const { amount, conditions, success, testMark } = rules;
  return {
    ratings: rules.ratings,
    networkIds: conditions.networkIds,
    linkIds: conditions.linkIds,
    countries: conditions.countries,
    payoutFrom: conditions.payoutFrom ?? '',
    amountKind: amount.kind,
    amount: amount.kind === 'fixed' ? amount.amount : '',
    percent: amount.kind === 'share' ? amount.percent : '',
    currency: rules.currency.kind === 'fixed' ? rules.currency.code : '',
    statuses: success.statuses,
    contains: success.contains,
    lacks: success.lacks,
    perSecond: rules.perSecond ?? '',
    concurrency: rules.concurrency,
    maxAgeDays: rules.maxAgeHours === null ? '' : rules.maxAgeHours / HOURS_PER_DAY,
    followsRedirects: rules.followsRedirects,
    allowsPrivate: rules.allowsPrivate,
    leavesOutEmpty: rules.leavesOutEmpty,
    batch: rules.batch,
    testMarkName: testMark?.name ?? '',
    testMarkValue: testMark?.value ?? '',
  };
}

/** The rules that the values make; null while one of them cannot be read. */
export function rulesOf(values: RuleValues): DestinationRules | null {
  const parsed = rulesSchema.safeParse({
    ratings: values.ratings,
    conditions: {
      networkIds: values.networkIds,
      linkIds: values.linkIds,
      countries: values.countries,
      payoutFrom: orNull(values.payoutFrom),
    },
    amount: amountOf(values),
    currency: values.currency === '' ? { kind: 'received' } : { kind: 'fixed', code: values.currency },
    success: { statuses: values.statuses, contains: values.contains, lacks: values.lacks },
    perSecond: orNull(values.perSecond),
    concurrency: values.concurrency,
    maxAgeHours: values.maxAgeDays === '' ? null : Number(values.maxAgeDays) * HOURS_PER_DAY,
    followsRedirects: values.followsRedirects,
    allowsPrivate: values.allowsPrivate,
    leavesOutEmpty: values.leavesOutEmpty,
    batch: values.batch,
    testMark:
      values.testMarkName.trim() === ''
        ? null
        : { name: values.testMarkName.trim(), value: values.testMarkValue },
  });
  return parsed.success ? parsed.data : null;
}

function amountOf({ amountKind, amount, percent }: RuleValues): unknown {
  switch (amountKind) {
    case 'received':
      return { kind: 'received' };
    case 'fixed':
      return { kind: 'fixed', amount };
    case 'share':
      return { kind: 'share', percent };
  }
}

function orNull(typed: Typed): Typed | null {
  return typed === '' ? null : typed;
}

/** By the path of the field, `rules.` before each. */
export function checkRules(values: RuleValues, text: Text): Record<string, string> {
  const messages = text.destinations.check;
  const errors: Record<string, string> = {};
  const number = (path: string, typed: Typed, min: number, max: number, isNeeded: boolean): void => {
    if (typed === '' && !isNeeded) return;
    const isFine = typeof typed === 'number' && typed >= min && typed <= max;
    if (!isFine) errors[`rules.${path}`] = messages.number(min, max);
  };
  number('payoutFrom', values.payoutFrom, 0, 1_000_000_000, false);
  if (values.amountKind === 'fixed') number('amount', values.amount, 0, 1_000_000_000, true);
  if (values.amountKind === 'share') number('percent', values.percent, 0, 1_000, true);
  number('perSecond', values.perSecond, 0.01, 10_000, false);
  number('concurrency', values.concurrency, 1, 64, true);
  number('maxAgeDays', values.maxAgeDays, 0.05, 3_650, false);
  if (values.currency !== '' && parseCurrency(values.currency) !== values.currency)
    errors['rules.currency'] = messages.currency;
  if (readStatusRule(values.statuses) === null) errors['rules.statuses'] = messages.statuses;
  if (values.countries.some((code) => !/^[A-Z]{2}$/.test(code)))
    errors['rules.countries'] = messages.countries;
  return errors;
}
