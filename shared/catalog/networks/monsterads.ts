import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'monsterads',
  name: 'MonsterAds',
  link: ['XID1'],
  tokens: { clickId: '[=XID1=]', payout: '[=Payout=]', transactionId: '[=TransID=]' },
  fixedEvent: 'lead',
  fixedCurrency: 'USD',
  traps: [ALL_ARE_LEADS, 'Macros are written [=XID1=], with the equals signs.'],
  sources: [KEITARO_TEMPLATE],
});
