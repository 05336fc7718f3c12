/** A destination's rules as a form edits them: numbers as typed, and back. Pure. */
import {
  type DestinationRules,
  type LaterChanges,
  RULE_RANGES,
  type SentRating,
} from '../../../shared/domain/forward/rules.ts';
import type { RequestMethod } from '../../../shared/domain/forward/template.ts';
import type { DestinationPreset } from '../../../shared/domain/forward/destination-preset.ts';
import { parseCurrency } from '../../../shared/domain/money/currency.ts';
import type { Text } from '../../../shared/text/en.ts';
import type { FieldErrors, Sentences } from '../../ui/schema-errors.ts';
import { proxyInput, proxySentences, type ProxyValues, proxyValues } from './proxy-values.ts';

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
  readonly errorText: DestinationRules['errorText'];
  readonly perSecond: Typed;
  readonly concurrency: Typed;
  readonly maxAgeDays: Typed;
  readonly firstOfClick: boolean;
  readonly sharePercent: Typed;
  readonly delayMinutes: Typed;
  readonly followsRedirects: boolean;
  readonly allowsPrivate: boolean;
  readonly proxy: ProxyValues;
  readonly leavesOutEmpty: boolean;
  readonly batch: DestinationRules['batch'];
  readonly testMarkName: string;
  readonly testMarkValue: string;
  /** Null for a destination from before there was this rule, until the person chose: it is never told then. */
  readonly laterChanges: LaterChanges | null;
  readonly statusWords: DestinationRules['statusWords'];
  readonly changeRequest: {
    readonly method: RequestMethod;
    readonly url: string;
    readonly body: string;
  } | null;
}

const HOURS_PER_DAY = 24;

export function ruleValues(rules: DestinationRules): RuleValues {
  const { amount, conditions, success, testMark, changeRequest } = rules;
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
    errorText: rules.errorText,
    perSecond: rules.perSecond ?? '',
    concurrency: rules.concurrency,
    maxAgeDays: rules.maxAgeHours === null ? '' : rules.maxAgeHours / HOURS_PER_DAY,
    firstOfClick: rules.firstOfClick,
    sharePercent: rules.sharePercent,
    delayMinutes: rules.delayMinutes,
    followsRedirects: rules.followsRedirects,
    allowsPrivate: rules.allowsPrivate,
    proxy: proxyValues(rules.proxy),
    leavesOutEmpty: rules.leavesOutEmpty,
    batch: rules.batch,
    testMarkName: testMark?.name ?? '',
    testMarkValue: testMark?.value ?? '',
    laterChanges: rules.isLaterChangesChosen ? rules.laterChanges : null,
    statusWords: rules.statusWords,
    changeRequest: changeRequest === null ? null : { ...changeRequest, body: changeRequest.body ?? '' },
  };
}

/** The rules that the values make, unchecked: a number may still be any text. */
export function rulesInput(values: RuleValues) {
  return {
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
    errorText: values.errorText,
    perSecond: orNull(values.perSecond),
    concurrency: values.concurrency,
    maxAgeHours: values.maxAgeDays === '' ? null : Number(values.maxAgeDays) * HOURS_PER_DAY,
    firstOfClick: values.firstOfClick,
    sharePercent: values.sharePercent,
    delayMinutes: values.delayMinutes,
    followsRedirects: values.followsRedirects,
    allowsPrivate: values.allowsPrivate,
    proxy: proxyInput(values.proxy),
    leavesOutEmpty: values.leavesOutEmpty,
    batch: values.batch,
    testMark:
      values.testMarkName.trim() === ''
        ? null
        : { name: values.testMarkName.trim(), value: values.testMarkValue },
    // Saving something else is no choice.
    laterChanges: values.laterChanges ?? 'never',
    isLaterChangesChosen: values.laterChanges !== null,
    statusWords: Object.fromEntries(
      Object.entries(values.statusWords).flatMap(([status, word]) =>
        word.trim() === '' ? [] : [[status, word.trim()]],
      ),
    ),
    changeRequest: changeRequestOf(values),
  };
}

function changeRequestOf({ changeRequest }: RuleValues): unknown {
  if (changeRequest === null) return null;
  const { method, url, body } = changeRequest;
  return { method, url: url.trim(), body: body === '' ? null : body };
}

/** The first time somebody chooses, the words that the preset has for a status come with it. */
export function withLaterChanges(
  { laterChanges: before, statusWords }: RuleValues,
  laterChanges: LaterChanges,
  preset: Pick<DestinationPreset, 'rules'>,
): Pick<RuleValues, 'laterChanges' | 'statusWords'> {
  const isFirst = before === null && Object.values(statusWords).every((word) => word === '');
  return { laterChanges, statusWords: isFirst ? { ...preset.rules?.statusWords } : statusWords };
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

/** What is said of the rules, by the path of the field. */
export function ruleSentences(text: Text): Sentences {
  const messages = text.destinations.check;
  const within =
    ({ min, max }: { readonly min: number; readonly max: number }) =>
    () =>
      messages.number(min, max);
  const { amount, percent, perSecond, concurrency, maxAgeHours, sharePercent, delayMinutes } = RULE_RANGES;
  return {
    ...proxySentences(text),
    'rules.conditions.payoutFrom': within(amount),
    'rules.conditions.countries': ({ code }) => (code === 'invalid_format' ? messages.countries : undefined),
    'rules.amount.amount': within(amount),
    'rules.amount.percent': within(percent),
    'rules.currency': () => messages.currency,
    'rules.success.statuses': () => messages.statuses,
    'rules.perSecond': within(perSecond),
    'rules.concurrency': within(concurrency),
    'rules.sharePercent': within(sharePercent),
    'rules.delayMinutes': within(delayMinutes),
    // A whole hour is 0.042 of a day.
    'rules.maxAgeHours': within({
      min: Math.ceil((maxAgeHours.min / HOURS_PER_DAY) * 100) / 100,
      max: maxAgeHours.max / HOURS_PER_DAY,
    }),
  };
}

/** A code of the right shape that no currency has: it would be refused over there. */
export function checkCurrency({ currency }: RuleValues, text: Text): FieldErrors {
  const isKnown = currency === '' || parseCurrency(currency) === currency;
  return isKnown ? {} : { 'rules.currency': text.destinations.check.currency };
}
