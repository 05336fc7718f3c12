import { HASHES_EVENT_URLS, HASHES_TRAPS } from '../parts/hashes-cabinet.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'vpartners',
  name: 'VPartners',
  link: ['click_id'],
  tokens: {
    clickId: '##CLICK_ID##',
    payout: '##CPA_AMOUNT##',
    currency: '##CURRENCY##',
    transactionId: '##POSTBACK_ID##',
  },
  eventUrls: HASHES_EVENT_URLS,
  traps: HASHES_TRAPS,
  sources: [KEITARO_TEMPLATE],
});
