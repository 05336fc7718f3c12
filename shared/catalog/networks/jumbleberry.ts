import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'jumbleberry',
  name: 'Jumbleberry',
  link: [],
  tokens: { clickId: 'xxc1xx', payout: 'xxpayoutxx' },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [
    ALL_ARE_LEADS,
    'Its macros are bare words between xx, without brackets: write them exactly so.',
    'The parameter of the offer link was on no page: copy a link from your cabinet and look where xxc1xx comes from.',
  ],
  sources: [KEITARO_TEMPLATE],
});
