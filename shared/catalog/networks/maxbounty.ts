import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'maxbounty',
  name: 'MaxBounty',
  link: ['s2'],
  tokens: { clickId: '#S2#', payout: '#RATE#' },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [
    ALL_ARE_LEADS,
    'The postback needs #S2# in capitals, although the link says s2: #s2# is sent as plain text.',
  ],
  sources: [KEITARO_TEMPLATE],
});
