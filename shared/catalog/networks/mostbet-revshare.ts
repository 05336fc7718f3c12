import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED, URL_PER_EVENT } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'mostbet-revshare',
  name: 'Mostbet Partners (RevShare)',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', payout: '{rs}' },
  eventUrls: CASINO_URLS,
  traps: [
    URL_PER_EVENT,
    NOT_CHECKED,
    'Sums such as {dep_sum}, {bid_win} and {bid_loss} cover a period and not one player action: keep them out of the payout.',
  ],
  sources: [TYPED_BY_HAND],
});
