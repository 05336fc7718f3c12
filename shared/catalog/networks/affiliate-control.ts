import { networkPreset } from '../parts/network-preset.ts';
import { playersMoney } from '../parts/network-traps.ts';
import { trackerPage, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'affiliate-control',
  name: 'Affiliate Control',
  kind: 'platform',
  link: ['extid'],
  tokens: { clickId: '{extid}', event: '{eventType}', payout: '{depositAmount}' },
  events: {
    registration: ['registration'],
    first_deposit: ['firstdeposit'],
    deposit: ['deposit'],
    custom: ['withdrawal', 'newbet', 'betresult'],
  },
  traps: [
    'Choose only the events that you need in the postback settings: bets and withdrawals can be a flood.',
    'A first deposit may arrive as firstDeposit and as deposit: switch one of the two off if you see both.',
    playersMoney('{depositAmount}'),
    'A failed request is repeated up to 5 times; only the answer 200 counts as received.',
  ],
  sources: [
    vendorPage('https://docs.affiliatecontrol.com/user-guide/marketing-tools/traffic-sources', '2026-11'),
    trackerPage('https://help.mgid.com/betwinneraffiliates-affiliate-program-integration', '2026-11'),
  ],
  certainty: 'likely',
});
