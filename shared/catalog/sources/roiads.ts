import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'roiads',
  name: 'RoiAds',
  macros: {
    click_id: ['{click_id}'],
    cost: ['{bid_price}'],
  },
  sources: [KEITARO_TEMPLATE],
});
