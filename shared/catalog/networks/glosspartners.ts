import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'glosspartners',
  name: 'Glosspartners',
  link: ['clickid'],
  tokens: { clickId: '{clickid}' },
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT, 'No macro for the amount is known; amounts are in euros.'],
  sources: [KEITARO_TEMPLATE],
});
