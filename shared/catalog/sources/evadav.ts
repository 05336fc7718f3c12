import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'evadav',
  name: 'EvaDav',
  macros: { click_id: ['{CLICKID}'] },
  sources: [KEITARO_TEMPLATE],
});
