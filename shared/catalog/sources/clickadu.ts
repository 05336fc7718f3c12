import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'clickadu',
  name: 'Clickadu',
  macros: { click_id: ['${SUBID}'] },
  sources: [KEITARO_TEMPLATE],
});
