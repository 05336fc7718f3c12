import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'mytarget',
  name: 'myTarget',
  macros: { ad_id: ['{{banner_id}}'], campaign_id: ['{{campaign_id}}'] },
  sources: [KEITARO_TEMPLATE],
});
