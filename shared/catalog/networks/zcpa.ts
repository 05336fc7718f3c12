import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'zcpa',
  name: 'Zcpa',
  link: ['sub_id1'],
  tokens: {
    clickId: '[sub_id1]',
    status: '[status]',
    payout: '[price]',
    currency: '[currency]',
    transactionId: '[transaction_id]',
  },
  statuses: { pending: ['10'], approved: ['11'], rejected: ['12', '13'] },
  fixedEvent: 'lead',
  traps: ['Macros are written in square brackets: {sub_id1} is sent as plain text.'],
  sources: [KEITARO_TEMPLATE],
});
