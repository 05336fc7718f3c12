import { HASHES_EVENT_URLS, HASHES_TRAPS } from '../parts/hashes-cabinet.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: '7000-partners',
  name: '7000.partners',
  link: ['click_id'],
  tokens: {
    clickId: '##CLICK_ID##',
    payout: '##CPA_AMOUNT##',
  },
  fixedCurrency: 'USD',
  eventUrls: HASHES_EVENT_URLS,
  traps: HASHES_TRAPS,
  sources: [KEITARO_TEMPLATE],
});
