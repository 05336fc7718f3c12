import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'adoperator',
  name: 'AdOperator',
  macros: {
    click_id: ['{conversion}'],
    cost: ['{bid}'],
  },
  sources: [KEITARO_TEMPLATE],
});
