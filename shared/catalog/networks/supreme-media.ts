import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'supreme-media',
  name: 'Supreme Media',
  link: ['sub1'],
  tokens: {
    clickId: '{sub1}',
    event: '{event_name}',
    payout: '{payout_amount}',
    transactionId: '{transaction_id}',
  },
  transactionIdIs: 'click',
  events: { lead: ['lead'], first_deposit: ['ftd'] },
  fixedCurrency: 'USD',
  traps: ['{transaction_id} is the same for all events of a click: it is kept, but tells no deposits apart.'],
  sources: [KEITARO_TEMPLATE],
});
