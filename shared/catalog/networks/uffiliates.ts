import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'uffiliates',
  name: 'Uffiliates',
  link: ['aff_click_id'],
  tokens: { clickId: '{aff_click_id}', payout: '{payout}', currency: '{offer_currency}' },
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT],
  sources: [KEITARO_TEMPLATE],
});
