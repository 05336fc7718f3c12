import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE, trackerPage, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'mylead',
  name: 'MyLead',
  link: ['ml_sub1'],
  tokens: {
    clickId: '[ml_sub1]',
    status: '[status]',
    payout: '[payout]',
    currency: '[currency]',
    transactionId: '[transaction_id]',
  },
  statuses: { pending: ['pending', 'pre_approved'], approved: ['approved'], rejected: ['rejected'] },
  fixedEvent: 'lead',
  traps: [
    ALL_ARE_LEADS,
    'Macros are written in square brackets: {ml_sub1} is sent as plain text.',
    'A postback is bound to one status: choose Any, or later ratings never arrive.',
    "The amount is [payout] in one tracker's template and [payout_decimal] in another's: compare it with your cabinet.",
    'MyLead names the status Rejected, but its word in a postback was not seen: give it a meaning if another one arrives.',
  ],
  sources: [
    vendorPage('https://mylead.global/en/blog/postback-api-configuration', '2026-11'),
    trackerPage('https://docs.bemob.com/en/mylead-settings', '2026-11'),
    KEITARO_TEMPLATE,
  ],
  certainty: 'likely',
});
