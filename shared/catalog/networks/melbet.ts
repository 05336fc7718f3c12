import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED, URL_PER_EVENT } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'melbet',
  name: 'Melbet Affiliates',
  link: ['click_id'],
  tokens: { clickId: '{click_id}', payout: '{amount}' },
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT, NOT_CHECKED],
  sources: [TYPED_BY_HAND],
});
