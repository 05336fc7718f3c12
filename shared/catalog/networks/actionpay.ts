import { networkPreset } from '../parts/network-preset.ts';
import { ID_IN_PATH } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'actionpay',
  name: 'Actionpay',
  link: [],
  tokens: { clickId: '{subid2}', status: '{event}', payout: '{payment}', currency: '{currency}' },
  statuses: { pending: ['accepted'], approved: ['paid'], rejected: ['rejected'] },
  fixedEvent: 'lead',
  traps: [ID_IN_PATH, '{event} says how the conversion is rated and not what happened.'],
  sources: [KEITARO_TEMPLATE],
});
