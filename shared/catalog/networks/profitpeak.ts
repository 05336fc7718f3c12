import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'profitpeak',
  name: 'Profitpeak',
  link: ['afp1'],
  tokens: { clickId: '[afp1]', payout: '[CommissionAmount]' },
  fixedCurrency: 'EUR',
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT, 'Macros are written in square brackets: {afp1} is sent as plain text.'],
  sources: [KEITARO_TEMPLATE],
});
