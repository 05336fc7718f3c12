import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'traffic-light',
  name: 'Traffic Light',
  link: ['subid'],
  tokens: { clickId: '{subid}', status: '{status}', payout: '{payout}' },
  statuses: { pending: ['1'], approved: ['2'], rejected: ['3', '4'] },
  fixedEvent: 'lead',
  fixedCurrency: 'RUB',
  traps: [NOT_CHECKED],
  sources: [TYPED_BY_HAND],
});
