import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'mondiad',
  name: 'Mondiad',
  macros: { click_id: ['[clickid]'] },
  sources: [KEITARO_TEMPLATE],
});
