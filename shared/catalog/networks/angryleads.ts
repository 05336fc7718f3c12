import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'angryleads',
  name: 'AngryLeads',
  link: ['tracker_click'],
  tokens: { clickId: '{tracker_click}', status: '{status}', payout: '{amount}', currency: '{currency}' },
  statuses: {
    pending: ['lead_hold'],
    approved: ['conversion_accepted'],
    rejected: ['lead_trash', 'lead_rejected', 'conversion_rejected'],
  },
  fixedEvent: 'lead',
  sources: [KEITARO_TEMPLATE],
});
