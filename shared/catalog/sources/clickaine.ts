import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'clickaine',
  name: 'Clickaine',
  macros: {
    click_id: ['{clickid}'],
    cost: ['{cost}'],
  },
  sources: [KEITARO_TEMPLATE],
});
