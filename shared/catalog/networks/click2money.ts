import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'click2money',
  name: 'Click2.money',
  link: ['subid1'],
  tokens: {
    clickId: '{subid1}',
    status: '{action_type}',
    payout: '{payout}',
    currency: '{currency}',
  },
  statuses: { pending: ['hold'], approved: ['payout'], rejected: ['rejected'] },
  fixedEvent: 'lead',
  sources: [KEITARO_TEMPLATE],
});
