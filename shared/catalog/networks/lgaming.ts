import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'lgaming',
  name: 'LGaming',
  link: ['sub1'],
  tokens: { clickId: '{sub1}', payout: '{payout}' },
  fixedCurrency: 'USD',
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT],
  sources: [KEITARO_TEMPLATE],
});
