import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, trackerPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'offerrum',
  name: 'Offerrum',
  link: ['subid1'],
  tokens: {
    clickId: '{subid1}',
    status: '{status}',
    payout: '{summ_approved}',
    currency: '{currency}',
    transactionId: '{lead_id}',
  },
  statuses: { pending: ['waiting'], approved: ['approved'], rejected: ['declined', 'trash'] },
  fixedEvent: 'lead',
  sources: [trackerPage('https://docs.bemob.com/en/offerrum-settings', '2026-11'), KEITARO_TEMPLATE],
});
