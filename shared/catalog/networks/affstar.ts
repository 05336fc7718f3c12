import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'affstar',
  name: 'Affstar',
  link: ['sub_id1'],
  tokens: { clickId: '{sub_id1}', status: '{status}', payout: '{amount}', currency: '{currency}' },
  statuses: { pending: ['new'], approved: ['approved'], rejected: ['rejected', 'trash'] },
  fixedEvent: 'lead',
  sources: [KEITARO_TEMPLATE],
});
