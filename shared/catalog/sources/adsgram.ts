import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'adsgram',
  name: 'AdsGram',
  macros: {
    click_id: ['{click_id}'],
    campaign_id: ['{campaign_id}'],
    ad_id: ['{banner_id}'],
    site: ['{publisher_id}'],
    other: ['{record_data}'],
  },
  traps: ['Its macros work in AdsGram only, never in Telegram Ads.'],
  sources: [vendorPage('https://docs.adsgram.ai/advertiser/tracking', '2026-11')],
});
