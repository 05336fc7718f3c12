import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'offerrum',
  name: 'Offerrum',
  link: ['subid1'],
  tokens: {
    clickId: '{subid1}',
    status: '{status}',
    payout: '{summ_approved}',
    currency: '{currency}',
  },
  statuses: { pending: ['waiting'], approved: ['approved'], rejected: ['declined', 'trash'] },
  fixedEvent: 'lead',
  sources: [KEITARO_TEMPLATE],
});
