import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS, WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'olimob',
  name: 'Olimob',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', status: '{status}', payout: '{revenue}' },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [ALL_ARE_LEADS, WORDS_UNKNOWN],
  sources: [KEITARO_TEMPLATE],
});
