import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { DYNAMIC_TAG, URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'affprimeiros',
  name: 'Affprimeiros',
  link: ['visit_id'],
  tokens: { clickId: '${visit_id}', currency: '${currency}' },
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT, DYNAMIC_TAG],
  sources: [KEITARO_TEMPLATE],
});
