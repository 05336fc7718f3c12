import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'partners-house',
  name: 'Partners.house',
  link: ['p1'],
  tokens: { clickId: '{p1}', event: '{status}', payout: '{money}' },
  events: { lead: ['subscribed', 'tblead'], sale: ['revshare'] },
  traps: [CURRENCY_UNKNOWN],
  sources: [KEITARO_TEMPLATE],
});
