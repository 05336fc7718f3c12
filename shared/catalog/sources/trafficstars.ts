import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'trafficstars',
  name: 'TrafficStars',
  macros: {
    click_id: ['{click_id}'],
    cost: ['{cost}', '{price}', '{ecpc}'],
    campaign_id: ['{campaign_id}'],
    campaign_name: ['{campaign}'],
    ad_id: ['{creative_id}'],
    placement: ['{adspot_id}', '{adspot_name}'],
    site: ['{site_id}', '{site_host}'],
    country: ['{geo}'],
    keyword: ['{keywords}'],
    device: ['{device_type}'],
    other: ['{carrier}', '{format}', '{pricing_model}'],
  },
  traps: [
    '{cost} is what you really pay, {price} is the bid.',
    'Its postback counts one conversion per click unless it says allow_duplicates=1.',
  ],
  sources: [
    vendorPage(
      'https://support.trafficstars.com/advertising/tracking/what-are-the-available-dynamic-parameters',
      '2026-11',
    ),
    vendorPage('https://trafficstars.com/faq/articles/how-to-set-up-tracking-conversions', '2026-11'),
    KEITARO_TEMPLATE,
  ],
});
