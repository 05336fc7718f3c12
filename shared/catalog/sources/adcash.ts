import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'adcash',
  name: 'Adcash',
  macros: { click_id: ['[clickid]'], campaign_id: ['[campaign]'], site: ['[zone]'] },
  sources: [KEITARO_TEMPLATE],
});
