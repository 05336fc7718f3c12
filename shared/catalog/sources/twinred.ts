import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'twinred',
  name: 'Twinred',
  macros: {
    click_id: ['{transactionID}'],
    cost: ['{cost}'],
  },
  sources: [KEITARO_TEMPLATE],
});
