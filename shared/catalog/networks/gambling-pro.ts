import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN, NOT_CHECKED } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'gambling-pro',
  name: 'Gambling.pro',
  link: ['pid'],
  tokens: { clickId: '{pid}', event: '{action}', payout: '{income}' },
  events: { registration: ['reg'], first_deposit: ['first_dep'] },
  traps: [NOT_CHECKED, CURRENCY_UNKNOWN],
  sources: [TYPED_BY_HAND],
});
