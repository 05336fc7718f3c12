import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'r2d-partners',
  name: 'R2D Partners',
  link: ['anid'],
  tokens: { clickId: '{source_id1}', payout: '{cpa_profit}' },
  fixedCurrency: 'USD',
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT, 'The link says anid, the postback {source_id1}: they are the same.'],
  sources: [KEITARO_TEMPLATE],
});
