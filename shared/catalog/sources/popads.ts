import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'popads',
  name: 'PopAds',
  macros: { click_id: ['[IMPRESSIONID]'], site: ['[WEBSITEID]'] },
  sources: [KEITARO_TEMPLATE],
});
