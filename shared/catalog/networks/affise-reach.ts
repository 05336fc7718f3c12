import { networkPreset } from '../parts/network-preset.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'affise-reach',
  name: 'Affise Reach',
  kind: 'platform',
  link: [],
  tokens: {
    clickId: '{pub_click_id}',
    event: '{goal_title}',
    status: '{status}',
    payout: '{sum}',
    currency: '{currency}',
    transactionId: '{conversion_id}',
  },
  traps: [
    '{click_id} is the id of Affise Reach, not yours: use {pub_click_id}.',
    'The values of {status} are not known here: open the first postbacks and give each word a meaning.',
  ],
  sources: [vendorPage('https://help-center.affisereach.com/en/articles/6127765-postback-macros', '2026-11')],
  certainty: 'likely',
});
