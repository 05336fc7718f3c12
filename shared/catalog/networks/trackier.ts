import { networkPreset } from '../parts/network-preset.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'trackier',
  name: 'Trackier',
  kind: 'platform',
  link: ['p1', 'p2', 'p3', 'p4', 'p5'],
  tokens: {
    clickId: '{p1}',
    event: '{goal_value}',
    payout: '{payout}',
    transactionId: '{txn_id}',
  },
  traps: [
    '{goal_value} is the value your network gave to the goal: give each value a meaning after its first postback.',
    'There is no currency macro in the list: use {payout_usd} and set the currency to USD if your offers pay in several.',
  ],
  sources: [
    vendorPage(
      'https://help.trackier.com/en/articles/8107293-publisher-tracking-link-parameters-and-postback-macros',
      '2026-11',
    ),
  ],
});
