import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'juicyads',
  name: 'JuicyAds',
  macros: {
    click_id: ['{dynamicS2S}'],
    cost: ['{dynamicBID}'],
    campaign_id: ['{dynamicCMP}'],
    ad_id: ['{dynamicIMG}'],
    site: ['{dynamicSITE}', '{dynamicPUB}'],
    placement: ['{dynamicZNE}'],
    keyword: ['{keyword}'],
  },
  traps: ['{dynamicBID} is in US dollars.'],
  sources: [KEITARO_TEMPLATE],
});
