import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'kaizen-cpa',
  name: 'Kaizen CPA',
  link: ['sub_id1'],
  tokens: {
    clickId: '{sub_id1}',
    status: '{status}',
    payout: '{revenue}',
    currency: '{currency}',
    transactionId: '{tid}',
  },
  statuses: { pending: ['hold'], approved: ['confirmed'] },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
