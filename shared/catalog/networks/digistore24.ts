import { networkPreset } from '../parts/network-preset.ts';
import { trackerPage, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'digistore24',
  name: 'Digistore24',
  aliases: ['Digistore'],
  link: ['cid'],
  tokens: {
    clickId: '{cid}',
    event: '{transaction_type}',
    payout: '{amount_affiliate}',
    currency: '{currency}',
    transactionId: '{transaction_id}',
  },
  traps: [
    'The words of {transaction_type} are unknown: open the first postback of each and give it a meaning.',
    '{currency}, {transaction_id} and {transaction_type} were seen in a service’s URL for sellers: compare them with the list in your account.',
    'Which events are sent is ticked for each connection, and a partnership has to be approved first.',
    '{amount_affiliate} is what you earn; {amount_brutto} and {amount_netto} are what the customer paid.',
  ],
  sources: [
    vendorPage(
      'https://help.digistore24.com/hc/en-us/articles/24293197806225-Set-up-S2S-postback',
      '2026-11',
    ),
    vendorPage('https://docs.digistore24.com/knowledge-base/s2s-postback/', '2026-11'),
    vendorPage('https://docs.digistore24.com/knowledge-base/track-advertising-campaigns/?lang=en', '2026-11'),
    trackerPage('https://readme.anytrack.io/docs/digistore24-merchants.md', '2026-11'),
    trackerPage('https://helpdesk.everflow.io/en/articles/10775029-digistore24-integration', '2026-11'),
  ],
});
