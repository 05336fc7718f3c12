import { HASHES_EVENT_URLS, HASHES_TRAPS } from '../parts/hashes-cabinet.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'welcome-partners',
  name: 'Welcome Partners',
  link: ['click_id'],
  tokens: {
    clickId: '##CLICK_ID##',
    payout: '##CPA_AMOUNT##',
    transactionId: '##POSTBACK_ID##',
  },
  eventUrls: HASHES_EVENT_URLS,
  traps: [
    ...HASHES_TRAPS,
    'This preset is that of sister casinos and was not checked: compare each macro before you save.',
  ],
  sources: [TYPED_BY_HAND],
});
