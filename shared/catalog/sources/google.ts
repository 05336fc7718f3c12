import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'google',
  name: 'Google Ads',
  macros: {
    click_id: ['{gclid}'],
    campaign_id: ['{campaignid}'],
    group_id: ['{adgroupid}'],
    ad_id: ['{creative}'],
    keyword: ['{keyword}', '{matchtype}'],
    placement: ['{placement}', '{network}'],
    device: ['{device}', '{devicemodel}'],
    country: ['{loc_physical_ms}', '{loc_interest_ms}'],
    other: ['{target}', '{targetid}', '{adposition}', '{random}', '{lpurl}', '{feeditemid}'],
  },
  addsItself: ['gclid', 'gbraid', 'wbraid'],
  traps: ['Put these into the final URL suffix; a tracking template needs {lpurl} as well.'],
  sources: [vendorPage('https://support.google.com/google-ads/answer/6305348', '2026-11')],
});
