import { trackerPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'propellerads',
  name: 'PropellerAds',
  macros: {
    click_id: ['${SUBID}'],
    campaign_id: ['{campaignid}'],
    ad_id: ['{bannerid}'],
    site: ['{zoneid}'],
    cost: ['{cost}'],
  },
  traps: ['The click id is ${SUBID} with a dollar sign; the other macros have none.'],
  sources: [trackerPage('https://docs.bemob.com/en/postback-settings-of-traffic-source', '2026-11')],
});
