import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'rollerads',
  name: 'RollerAds',
  macros: {
    click_id: ['{clickid}'],
    cost: ['{cost}'],
    campaign_id: ['{campaignid}'],
    ad_id: ['{creativeid}'],
    site: ['{zoneid}', '{accid}'],
    other: ['{feedid}'],
  },
  sources: [KEITARO_TEMPLATE],
});
