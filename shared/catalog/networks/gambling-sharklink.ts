import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'gambling-sharklink',
  name: 'Sharklink Gambling',
  link: ['sub1'],
  tokens: {
    clickId: '{sub1}',
    event: '{goal}',
    payout: '{sum}',
    currency: '{currency}',
    transactionId: '{transactionid}_{goal}',
  },
  events: { registration: ['reg'], first_deposit: ['ftd'] },
  traps: ['{transactionid} alone is the same for registration and deposit: keep the _{goal} behind it.'],
  sources: [KEITARO_TEMPLATE],
});
