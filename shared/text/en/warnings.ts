/** Caps and thresholds that a person is warned of. */
import type { CodedNotice } from '../../contract/coded-views.ts';
import type { PostbackEvent } from '../../domain/conversion/event.ts';
import type { WarningKind, WarningRule } from '../../domain/warning/warning-rule.ts';
import type { ProblemMessage } from '../message-for.ts';
import { amountOf } from '../amount.ts';
import { percent } from './percent.ts';

type Reached = Extract<CodedNotice, { readonly code: 'warning_reached' }>;

/** Of many, in the middle of a sentence. */
const events: Readonly<Record<PostbackEvent, string>> = {
  install: 'installs',
  registration: 'registrations',
  first_deposit: 'first deposits',
  deposit: 'deposits',
  lead: 'leads',
  sale: 'sales',
  rebill: 'rebills',
  custom: 'custom events',
};

const within = { day: 'today', month: 'this month' } as const;

const kinds: Readonly<Record<WarningKind, string>> = {
  cap: 'Cap',
  count: 'More or fewer than usual',
  approval: 'Approval rate falls',
  payout: 'Payout changes',
};

function describe(rule: WarningRule): string {
  switch (rule.kind) {
    case 'cap':
      return `${rule.most} ${events[rule.event]} a ${rule.period} (${rule.timeZone})`;
    case 'count':
      return `${rule.direction} than ${rule.count} ${events[rule.event]} in ${rule.hours} hours`;
    case 'approval':
      return `approval rate falls by ${rule.points} points or more against 7 days`;
    case 'payout':
      return `median payout of ${events[rule.event]} changes by ${percent(rule.percent / 100)} or more`;
  }
}

const unitsOf = amountOf('en');

/** What a rule found, in one sentence. */
export function warningMessage({
  rule,
  scope,
  level,
  now,
  before,
}: Pick<Reached, 'rule' | 'scope' | 'level' | 'now' | 'before'>): string {
  const where = scope ?? 'All networks';
  switch (rule.kind) {
    case 'cap':
      return level >= 100
        ? `${where}: the cap is reached, ${now ?? 0} of ${rule.most} ${events[rule.event]} ${within[rule.period]}.`
        : `${where}: ${percent(0.8)} of the cap, ${now ?? 0} of ${rule.most} ${events[rule.event]} ${within[rule.period]}.`;
    case 'count':
      return `${where}: ${now ?? 0} ${events[rule.event]} in ${rule.hours} hours, ${rule.direction} than ${rule.count}.`;
    case 'approval':
      return `${where}: the approval rate is ${percent(now)}, it was ${percent(before)} in the 7 days before.`;
    case 'payout':
      return `${where}: the median payout of ${events[rule.event]} is ${unitsOf(now)}, it was ${unitsOf(before)} in the 7 days before.`;
  }
}

function fixOf({ rule, level }: Reached): string {
  if (rule.kind !== 'cap') return 'Check it in the network’s cabinet. Nothing was stopped.';
  return level >= 100
    ? 'More may not be paid. Ask your manager for a higher cap, or pause the traffic. Nothing was stopped here.'
    : 'Ask for a higher cap in time, or plan to pause the traffic. Nothing was stopped here.';
}

export const reached = (notice: Reached): ProblemMessage => ({
  message: warningMessage(notice),
  fix: fixOf(notice),
});

export const warnings = {
  payoutCurrency:
    'Payouts are compared in the currency of your totals, and none is chosen: this warns of nothing until then.',
  title: 'Caps and warnings',
  list: 'Your caps and warnings',
  hint: 'A warning appears in this window and on your notification channels, once in its period. Nothing is stopped.',
  none: 'No caps or warnings yet.',
  kinds,
  kind: 'Warn me of',
  network: 'Network',
  allNetworks: 'All networks',
  link: 'Link',
  allLinks: 'All links',
  event: 'Event',
  most: 'Cap',
  period: 'Per',
  periods: { day: 'day', month: 'month' },
  timeZone: 'Time zone of the offer',
  direction: 'When there are',
  directions: { more: 'more than', fewer: 'fewer than' },
  count: 'Conversions',
  hours: 'In hours',
  points: 'Points',
  percent: 'Per cent',
  add: 'Add',
  describe,
  countOf: (now: string, most: string) => `${now} of ${most}`,
  now: (now: string) => `now ${now}`,
  rate: percent,
  payout: unitsOf,
  remove: (what: string) => `Remove: ${what}`,
};
