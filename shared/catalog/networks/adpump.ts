import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'adpump',
  name: 'Adpump',
  link: ['apsubid1'],
  tokens: { clickId: '{subid1}', status: '{status}', payout: '{payment}', currency: '{currency2}' },
  statuses: { pending: ['1', '300'], approved: ['310'], rejected: ['400'] },
  fixedEvent: 'lead',
  traps: [
    ALL_ARE_LEADS,
    'The link says apsubid1, the postback {subid1}: they are the same.',
    'The template names the numbers of the status but not the macro {status} itself: compare it with your cabinet.',
  ],
  sources: [KEITARO_TEMPLATE],
});
