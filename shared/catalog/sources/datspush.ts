import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'datspush',
  name: 'DatsPush',
  macros: {
    click_id: ['{CLICK_ID}'],
    cost: ['{CPC}'],
  },
  sources: [KEITARO_TEMPLATE],
});
