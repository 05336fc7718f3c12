import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'push-house',
  name: 'Push.House',
  macros: {
    click_id: ['{click_id}'],
    cost: ['{price}'],
    campaign_id: ['{camp}'],
    site: ['{site}'],
    other: ['{feed}', '{uid}'],
  },
  sources: [KEITARO_TEMPLATE],
});
