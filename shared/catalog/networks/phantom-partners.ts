import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'phantom-partners',
  name: 'Phantom Partners',
  link: ['ref_id'],
  tokens: { clickId: '{ref_id}', status: '{status}', payout: '{sum}', currency: '{currency}' },
  statuses: { approved: ['1'], pending: ['2'], rejected: ['3'] },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
