import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'octoclick',
  name: 'OctoClick',
  macros: {
    click_id: ['{UUID}'],
    cost: ['{SPENT}'],
  },
  sources: [KEITARO_TEMPLATE],
});
