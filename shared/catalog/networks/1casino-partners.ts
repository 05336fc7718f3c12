import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: '1casino-partners',
  name: '1casino.partners',
  link: ['clickid'],
  tokens: { clickId: '{{clickid}}', payout: '{{income}}' },
  fixedCurrency: 'USD',
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT, 'Macros are written in double braces: {clickid} is sent as plain text.'],
  sources: [KEITARO_TEMPLATE],
});
