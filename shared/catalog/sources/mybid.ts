import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'mybid',
  name: 'MyBid',
  macros: {
    click_id: ['{click_id}'],
    cost: ['{cost}'],
  },
  sources: [KEITARO_TEMPLATE],
});
