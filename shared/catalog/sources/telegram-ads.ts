import { otherPage, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'telegram-ads',
  name: 'Telegram Ads',
  macros: {},
  traps: [
    'Telegram Ads fills in no macros at all: write fixed words.',
    'A bot start parameter has at most 64 characters of A-Z a-z 0-9 _ - and no &.',
  ],
  sources: [
    vendorPage('https://docs.adsgram.ai/advertiser/tracking', '2026-11'),
    otherPage('https://tmetlink.com', '2026-11'),
  ],
  certainty: 'likely',
});
