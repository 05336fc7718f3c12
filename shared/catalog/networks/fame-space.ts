import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'fame-space',
  name: 'Fame.space',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', event: '{goal}', payout: '{sum}', currency: '{currency}' },
  events: { registration: ['reg'], first_deposit: ['ftd'] },
  sources: [KEITARO_TEMPLATE],
});
