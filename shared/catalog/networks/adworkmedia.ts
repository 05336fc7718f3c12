import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS, WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'adworkmedia',
  name: 'AdWork Media',
  link: ['sid'],
  tokens: {
    clickId: '{sid}',
    status: '{status}',
    payout: '{amount}',
    transactionId: '{leadID}',
  },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS, WORDS_UNKNOWN],
  sources: [KEITARO_TEMPLATE],
});
