import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'pdl-profit',
  name: 'PDL-Profit',
  link: ['subid'],
  tokens: {
    clickId: '{subid}',
    status: '{lead_status}',
    payout: '{aff_rev}',
    currency: '{currency}',
  },
  statuses: { pending: ['pending'], approved: ['approve'], rejected: ['rejected'] },
  fixedEvent: 'lead',
  sources: [KEITARO_TEMPLATE],
});
