import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'magicclick',
  name: 'MagicClick Partners',
  link: ['aff_click_id'],
  tokens: {
    clickId: '{aff_click_id}',
    event: '{goal_alias}',
    payout: '{payout}',
    transactionId: '{transaction_id}',
  },
  fixedCurrency: 'USD',
  traps: [
    '{goal_alias} is the name of the goal: open the first postback of each goal and give it a meaning.',
  ],
  sources: [KEITARO_TEMPLATE],
});
