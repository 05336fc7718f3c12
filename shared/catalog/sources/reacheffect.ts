import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'reacheffect',
  name: 'ReachEffect',
  macros: {
    click_id: ['{tracking}'],
    cost: ['{paid}'],
  },
  sources: [KEITARO_TEMPLATE],
});
