import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'tiktok',
  name: 'TikTok',
  macros: {
    campaign_id: ['__CAMPAIGN_ID__'],
    campaign_name: ['__CAMPAIGN_NAME__'],
    group_id: ['__AID__'],
    group_name: ['__AID_NAME__'],
    ad_id: ['__CID__'],
    ad_name: ['__CID_NAME__'],
    placement: ['__PLACEMENT__'],
    click_id: ['__CLICKID__', '__CALLBACK_PARAM__'],
    device_id: ['__GAID__', '__IDFA__'],
    other: ['__OS__', '__IP__', '__UA1__'],
  },
  addsItself: ['ttclid'],
  traps: [
    'Write two underscores on each side: _CID_ is sent as plain text. A guide with single ones is widespread.',
    '__AID__ is the ad group and __CID__ the ad, not the other way round.',
  ],
  sources: [
    vendorPage('https://ads.tiktok.com/help/article/track-offsite-web-events-with-utm-parameters', '2026-11'),
    vendorPage('https://ads.tiktok.com/help/article/tiktok-click-id', '2026-11'),
  ],
});
