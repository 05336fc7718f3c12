import { networkPreset } from '../parts/network-preset.ts';
import { WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'leadrock',
  name: 'LeadRock',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', status: '{status}', payout: '{lead_price}' },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [WORDS_UNKNOWN],
  sources: [KEITARO_TEMPLATE],
});
