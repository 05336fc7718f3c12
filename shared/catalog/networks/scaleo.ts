import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'scaleo',
  name: 'Scaleo',
  kind: 'platform',
  link: ['aff_click_id', 'sub_id1', 'sub_id2', 'sub_id3', 'sub_id4', 'sub_id5'],
  tokens: {
    clickId: '{aff_click_id}',
    event: '{goal_alias}',
    status: '{conv_status}',
    payout: '{payout}',
    currency: '{offer_currency}',
    transactionId: '{transaction_id}',
  },
  statuses: { pending: ['pending'], approved: ['approved'], rejected: ['rejected', 'trash'] },
  traps: [
    '{goal_alias} is the name your network gave to the goal: open the first postback of each goal and give it a meaning.',
    'Some networks on Scaleo fill {currency}, others {offer_currency}: if the first postback shows no currency, try the other.',
  ],
  sources: [
    vendorPage('https://help.scaleo.io/article/384-affiliate-parameters', '2026-11'),
    KEITARO_TEMPLATE,
  ],
  certainty: 'likely',
});
