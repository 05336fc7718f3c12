import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'dao-ad',
  name: 'Dao.ad',
  macros: {
    click_id: ['{click_id}'],
    cost: ['{cpc}'],
  },
  sources: [KEITARO_TEMPLATE],
});
