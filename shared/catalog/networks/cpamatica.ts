import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS, WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cpamatica',
  name: 'CPAmatica',
  link: ['click_id'],
  tokens: {
    clickId: '{click_id}',
    status: '{status}',
    payout: '{payout}',
    currency: '{currency}',
    transactionId: '{transaction_id}',
  },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS, WORDS_UNKNOWN],
  sources: [KEITARO_TEMPLATE],
});
