import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'bigo',
  name: 'Bigo Ads',
  macros: {
    group_id: ['__AD_GROUP_ID__'],
    campaign_id: ['__CAMPAIGN_ID__'],
    click_id: ['__BBG__', '__SID__'],
  },
  traps: [
    'The click id of a web campaign is __BBG__, that of an app campaign __SID__: use the one of your campaign.',
  ],
  sources: [KEITARO_TEMPLATE],
  certainty: 'weak',
});
