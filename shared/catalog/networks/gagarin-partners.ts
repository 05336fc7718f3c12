import { networkPreset } from '../parts/network-preset.ts';
import { ALL_ARE_LEADS, ID_IN_PATH } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'gagarin-partners',
  name: 'Gagarin Partners',
  link: [],
  tokens: {
    clickId: '{subid1}',
    status: '{event}',
    payout: '{payment}',
    currency: '{currency}',
  },
  statuses: { pending: ['created', 'accepted'], approved: ['paid'], rejected: ['rejected'] },
  fixedEvent: 'lead',
  traps: [ALL_ARE_LEADS, ID_IN_PATH, '{event} says how the conversion is rated and not what happened.'],
  sources: [KEITARO_TEMPLATE],
});
