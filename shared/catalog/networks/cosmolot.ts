import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cosmolot',
  name: 'Cosmolot',
  link: ['clickid'],
  tokens: { clickId: '${clickid}', payout: '[CommissionAmount]' },
  fixedCurrency: 'USD',
  eventUrls: CASINO_URLS,
  traps: [
    URL_PER_EVENT,
    'The template mixes two ways of writing macros, ${clickid} and [CommissionAmount]: compare both with the cabinet.',
  ],
  sources: [KEITARO_TEMPLATE],
  certainty: 'weak',
});
