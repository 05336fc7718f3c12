import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS, CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { trackerPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'traffic-company',
  name: 'Traffic Company',
  link: ['click_id'],
  tokens: { clickId: '{click_id}', payout: '{reward}', transactionId: '{unique_id}' },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS, CURRENCY_UNKNOWN],
  sources: [trackerPage('https://kintura.com/docs/presets/pairings/advertizer/trafficcompany', '2026-11')],
});
