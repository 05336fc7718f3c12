import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'trafflab',
  name: 'TraffLab',
  link: ['ext_cid'],
  tokens: { clickId: '{ext_cid}', payout: '{sum}', currency: '{currency}' },
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT],
  sources: [KEITARO_TEMPLATE],
});
