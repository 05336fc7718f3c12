import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'geozo',
  name: 'Geozo',
  macros: {
    click_id: ['[CLICK_ID]'],
    cost: ['[BID]'],
  },
  sources: [KEITARO_TEMPLATE],
});
