import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'galaksion',
  name: 'Galaksion',
  macros: {
    click_id: ['{click_id}'],
    cost: ['{cost}'],
    campaign_id: ['{cid}'],
    ad_id: ['{creative_id}'],
    site: ['{zoneid}'],
    country: ['{geo}'],
  },
  traps: ['{cid} is the campaign here, the click id is {click_id}.'],
  sources: [KEITARO_TEMPLATE],
});
