import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'popcash',
  name: 'PopCash',
  macros: {
    click_id: ['[clickid]'],
    cost: ['[bid]'],
    campaign_id: ['[campaignid]'],
    site: ['[siteid]'],
    other: ['[category]'],
  },
  traps: [
    '[clickid] was seen in other people’s programs only; PopCash is said to add pid=[clickid] automatically.',
    'Old templates write %siteid%: use [siteid].',
  ],
  sources: [KEITARO_TEMPLATE],
});
