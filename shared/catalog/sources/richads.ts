import { KEITARO_TEMPLATE, otherPage, trackerPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'richads',
  name: 'RichAds',
  macros: {
    click_id: ['[CLICK_ID]'],
    cost: ['[BID_PRICE]', '[CPV_PRICE]'],
    campaign_id: ['[CAMPAIGN_ID]'],
    campaign_name: ['[CAMPAIGN_NAME]'],
    ad_id: ['[CREATIVE_ID]'],
    site: ['[SITE_ID]', '[PUBLISHER_ID]'],
    placement: ['[ZONE_ID]', '[SUB_LIST_ID]'],
  },
  traps: [
    'The cost is [BID_PRICE] for push and [CPV_PRICE] for pops, in US dollars.',
    'It answers 200 even when it refuses a conversion: compare the numbers in its cabinet.',
  ],
  sources: [
    KEITARO_TEMPLATE,
    trackerPage('https://docs.bemob.com/en/richads-pops', '2026-11'),
    trackerPage('https://kintura.com/docs/presets/pairings/rich-push.co/clickpromise', '2026-11'),
    otherPage('https://validvisit.com/tools/tracking-tokens/richads', '2026-11'),
  ],
});
