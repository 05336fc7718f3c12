import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'richads',
  name: 'RichAds',
  macros: { click_id: ['[CLICK_ID]'], campaign_id: ['[CAMPAIGN_ID]'], site: ['[SITE_ID]'] },
  sources: [KEITARO_TEMPLATE],
});
