import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN, NOT_CHECKED } from '../parts/network-traps.ts';
import { otherPage, TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'm1-shop',
  name: 'M1-shop',
  link: ['s', 'w', 't'],
  tokens: { clickId: '{s}', status: '{status}', payout: '{web_total}' },
  statuses: { pending: ['new'], approved: ['approved'], rejected: ['rejected', 'declined'] },
  fixedEvent: 'lead',
  traps: [NOT_CHECKED, CURRENCY_UNKNOWN],
  sources: [TYPED_BY_HAND, otherPage('https://pastebin.com/5US8iCb9', '2026-11')],
});
