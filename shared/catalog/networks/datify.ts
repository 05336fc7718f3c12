import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'datify',
  name: 'Datify',
  link: ['s1'],
  tokens: { clickId: '{s1}', payout: '{revenue}' },
  fixedEvent: 'sale',
  fixedCurrency: 'USD',
  traps: ['Every postback is taken for a sale: change it if your offer pays for a registration.'],
  sources: [KEITARO_TEMPLATE],
});
