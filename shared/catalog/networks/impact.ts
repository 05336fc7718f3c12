import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'impact',
  name: 'impact.com',
  aliases: ['Impact Radius'],
  kind: 'platform',
  link: ['subId1'],
  tokens: { clickId: '{subId1}', event: '{ActionTrackerName}', payout: '{payout}' },
  events: { lead: ['lead', 'free trial'] },
  fixedCurrency: 'USD',
  traps: ['{ActionTrackerName} is the name the brand gave to the action: give each name a meaning.'],
  sources: [KEITARO_TEMPLATE],
});
