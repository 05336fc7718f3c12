import { networkPreset } from '../parts/network-preset.ts';
import { WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'leadgid',
  name: 'LeadGid',
  link: ['aff_sub'],
  tokens: {
    clickId: '{aff_sub1}',
    status: '{status}',
    payout: '{payout}',
    transactionId: '{lead_id}',
  },
  fixedEvent: 'lead',
  traps: ['The link calls it aff_sub, the postback {aff_sub1}: do not make them the same.', WORDS_UNKNOWN],
  sources: [KEITARO_TEMPLATE],
});
