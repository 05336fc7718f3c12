import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE, otherPage, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'impact',
  name: 'impact.com',
  aliases: ['Impact Radius'],
  kind: 'platform',
  link: ['subId1'],
  tokens: {
    clickId: '{SubId1}',
    event: '{ActionTrackerName}',
    status: '{Status}',
    payout: '{Payout}',
    currency: '{Currency}',
    transactionId: '{ActionId}',
  },
  events: { lead: ['lead', 'free trial'] },
  statuses: { pending: ['pending'], approved: ['approved'], rejected: ['reversed'] },
  traps: [
    'Macros begin with a capital letter: {payout} and {subId1} are said to be sent as plain text.',
    '{ActionTrackerName} is the name the brand gave to the action: give each name a meaning.',
    '{Amount} is what the customer paid, {Payout} is what you earn.',
    'The page of impact.com names {Status}, another guide {ActionStatus}; {SubId1} is named by other guides only. Compare them with the macro list of your cabinet.',
  ],
  sources: [
    vendorPage(
      'https://help.impact.com/en/support/solutions/articles/155000000882-enable-action-clearing-events-notifications',
      '2026-11',
    ),
    otherPage('https://www.mrpostback.com/impact', '2026-11'),
    otherPage('https://affpixel.com/blog/impact-postback-setup', '2026-11'),
    KEITARO_TEMPLATE,
  ],
  certainty: 'weak',
});
