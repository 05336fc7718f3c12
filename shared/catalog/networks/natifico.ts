import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'natifico',
  name: 'Natifico',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', status: '{status}', payout: '{sum}', currency: '{currency}' },
  statuses: { approved: ['1'], pending: ['2', '5'], rejected: ['3', 'rejected', 'trash'] },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
