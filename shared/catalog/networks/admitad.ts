import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS, WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'admitad',
  name: 'Admitad',
  link: ['subid'],
  tokens: {
    clickId: '[[[subid]]]',
    status: '[[[payment_status]]]',
    payout: '[[[payment_sum]]]',
  },
  fixedEvent: 'lead',
  traps: [
    ALL_ARE_LEADS,
    WORDS_UNKNOWN,
    'Macros are written in three square brackets: {subid} is sent as plain text.',
  ],
  sources: [KEITARO_TEMPLATE],
});
