import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'adsterra',
  name: 'Adsterra',
  macros: {
    click_id: ['##SUB_ID_SHORT(action)##'],
    campaign_id: ['##CAMPAIGN_ID##'],
    ad_id: ['##BANNER_ID##'],
    placement: ['##PLACEMENT_ID##', '##ZONE_ID##'],
    site: ['##PUBLISHER_ID##'],
    other: ['##LANDING_ID##'],
  },
  traps: [
    'The click id is ##SUB_ID_SHORT(action)##, the word in brackets included.',
    'The template has no macro for the cost.',
  ],
  sources: [KEITARO_TEMPLATE],
});
