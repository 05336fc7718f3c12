import { networkPreset } from '../parts/network-preset.ts';
import { DEP_UNCLEAR } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'neogara',
  name: 'Neogara',
  link: ['sub1'],
  tokens: { clickId: '{{sub1}}', status: '{{status}}', payout: '{{payoutSum}}' },
  events: { registration: ['reg'], deposit: ['dep'] },
  fixedCurrency: 'USD',
  traps: ['Macros are written in double braces: {sub1} is sent as plain text.', DEP_UNCLEAR],
  sources: [KEITARO_TEMPLATE],
});
