import { otherPage, trackerPage, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'pinterest',
  name: 'Pinterest',
  macros: {
    campaign_id: ['{campaignid}'],
    campaign_name: ['{campaign_name}', '{campaignname}'],
    group_id: ['{adgroupid}'],
    group_name: ['{adgroupname}', '{ad_group_name}'],
    ad_id: ['{adid}', '{creative_id}'],
    keyword: ['{keyword}', '{keyword_id}'],
    device: ['{device}'],
    other: ['{product_id}', '{product_name}', '{lpurl}', '{unescapedlpurl}'],
  },
  traps: ['There is no macro for the click id.', 'Editing the link starts another review of the ad.'],
  sources: [
    otherPage(
      'https://support.smartly.io/hc/en-us/articles/360020911974-Tracking-macros-in-Pinterest',
      '2026-11',
    ),
    otherPage('https://urlmacros.com/pinterest.html', '2026-11'),
    trackerPage('https://kintura.com/docs/presets/pairings/pinterest/adsup', '2026-11'),
    vendorPage('https://help.pinterest.com/en/business/article/third-party-and-dynamic-tracking', '2026-11'),
  ],
  certainty: 'likely',
});
