/** What was said by hand, in words. Pure. */
import type { ByHandView } from '../../../../shared/contract/by-hand.ts';
import type { Again } from '../../../../shared/contract/deliveries.ts';
import type { HandPart } from '../../../../shared/domain/conversion/hand-entry.ts';
import type { Text } from '../../../../shared/text/en.ts';
import { formatsOf } from '../../../ui/formats.ts';
import { visibleText } from '../../../ui/visible-text.ts';

type Said = Pick<Again['asItIs'], 'event' | 'status' | 'payout' | 'currency'>;

/** “corrected by you: the cabinet says 35 EUR” */
export function entryMessage({ kind, why, isUndone }: ByHandView, { byHand: messages }: Text): string {
  const words = messages.entry(messages.kinds[kind], why === null ? null : visibleText(why));
  return isUndone ? `${words} (${messages.undone})` : words;
}

export function partMessage(parts: readonly HandPart[], { byHand, window }: Text): string {
  return window.detail.verdict.list(parts.map((part) => byHand.parts[part]));
}

/** “First deposit, approved, $35.00 EUR” */
export function saidMessage({ event, status, payout, currency }: Said, { locale, window }: Text): string {
  const { formatMoney } = formatsOf(locale);
  const said = [
    window.eventNames[event],
    ...(status === null ? [] : [window.statuses[status]]),
    ...(payout === null ? [] : [formatMoney(payout, currency)]),
  ];
  return said.join(', ');
}
