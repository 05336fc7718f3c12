import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'kadam',
  name: 'Kadam',
  macros: { click_id: ['{click_id}'] },
  sources: [KEITARO_TEMPLATE],
});
