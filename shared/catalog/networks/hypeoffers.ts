import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'hypeoffers',
  name: 'HypeOffers',
  link: ['subids.1'],
  tokens: { clickId: '{subids.1}', status: '{status}', payout: '{revenue}', currency: '{currency}' },
  statuses: { pending: ['in_progress'], approved: ['confirmed'], rejected: ['cancelled', 'invalid'] },
  fixedEvent: 'lead',
  traps: ['The name has a dot in it: write subids.1 in the link and {subids.1} in the postback.'],
  sources: [KEITARO_TEMPLATE],
});
