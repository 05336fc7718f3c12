import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED, URL_PER_EVENT } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'royal-partners',
  name: 'Royal Partners',
  link: ['ctag'],
  tokens: {
    clickId: '${ctag}',
    payout: '${amount}',
    currency: '${currency}',
    transactionId: '${deposit_id}',
  },
  eventUrls: CASINO_URLS,
  traps: [NOT_CHECKED, URL_PER_EVENT, 'The dollar sign goes before the brace: {ctag} is sent as plain text.'],
  sources: [TYPED_BY_HAND],
});
