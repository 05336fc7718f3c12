import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'zorka',
  name: 'Zorka.Network',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', payout: '{sum}', currency: '{currency}' },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS],
  sources: [KEITARO_TEMPLATE],
});
