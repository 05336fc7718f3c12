import { networkPreset } from '../parts/network-preset.ts';
import { WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'leads-su',
  name: 'Leads.su',
  link: ['aff_sub'],
  tokens: { clickId: '{aff_sub}', status: '{status}', payout: '{payout}' },
  fixedEvent: 'lead',
  traps: [WORDS_UNKNOWN],
  sources: [KEITARO_TEMPLATE],
});
