import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'onclicka',
  name: 'OnClickA',
  macros: { click_id: ['[CLICK_ID]'] },
  sources: [KEITARO_TEMPLATE],
});
