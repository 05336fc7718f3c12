import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'bigo',
  name: 'Bigo Ads',
  macros: { group_id: ['__SID__'], campaign_id: ['__CAMPAIGN_ID__'], click_id: ['__BBG__'] },
  sources: [KEITARO_TEMPLATE],
  certainty: 'weak',
});
