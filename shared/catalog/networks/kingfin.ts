import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'kingfin',
  name: 'Kingfin',
  aliases: ['Olymp Trade'],
  link: ['subid1'],
  tokens: { clickId: '{subid1}', payout: '{pay.amount}' },
  fixedCurrency: 'USD',
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT],
  sources: [KEITARO_TEMPLATE],
});
