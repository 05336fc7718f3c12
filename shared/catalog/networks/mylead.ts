import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

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
  statuses: { pending: ['pending', 'pre_approved'], approved: ['approved'] },
  fixedEvent: 'lead',
  traps: [
    ALL_ARE_LEADS,
    'Macros stand in square brackets: {ml_sub1} is sent as it stands.',
    'The word for a rejection is not known: give it a meaning when the first one arrives.',
  ],
  sources: [KEITARO_TEMPLATE],
});
