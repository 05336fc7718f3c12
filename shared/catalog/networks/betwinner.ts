import { networkPreset } from '../parts/network-preset.ts';
import { playersMoney } from '../parts/network-traps.ts';
import { trackerPage, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'betwinner',
  name: 'Betwinner Affiliates',
  aliases: ['1xBet'],
  link: ['extid'],
  tokens: { clickId: '{extid}', event: '{eventType}', payout: '{depositAmount}' },
  events: {
    registration: ['registration'],
    first_deposit: ['firstdeposit'],
    deposit: ['deposit'],
    custom: ['withdrawal', 'newbet', 'betresult'],
  },
  traps: [
    'Losses in casino and slots are never sent with betResult: do not count winnings from it.',
    playersMoney('{depositAmount}'),
    "1xBet belongs to the same family, but its own macro list was not found: compare each macro with 1xBet's cabinet.",
  ],
  sources: [
    trackerPage('https://help.mgid.com/betwinneraffiliates-affiliate-program-integration', '2026-11'),
    vendorPage('https://docs.affiliatecontrol.com/user-guide/marketing-tools/traffic-sources', '2026-11'),
  ],
});
