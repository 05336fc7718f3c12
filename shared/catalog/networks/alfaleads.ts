import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED, URL_PER_EVENT } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'alfaleads',
  name: 'Alfaleads',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', payout: '{sum}' },
  eventUrls: CASINO_URLS,
  traps: [
    URL_PER_EVENT,
    NOT_CHECKED,
    'A neighbouring network writes {profit_currency_alfa} for the currency: try it if your cabinet lists it.',
  ],
  sources: [TYPED_BY_HAND],
});
