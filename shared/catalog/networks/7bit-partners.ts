import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { DYNAMIC_TAG, URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: '7bit-partners',
  name: '7BitPartners',
  link: ['visit_id'],
  tokens: { clickId: '${visit_id}' },
  eventUrls: CASINO_URLS,
  traps: [
    URL_PER_EVENT,
    DYNAMIC_TAG,
    "The template's payout is the bare word amount, which is not replaced: look for the macro of the amount in the cabinet.",
  ],
  sources: [KEITARO_TEMPLATE],
});
