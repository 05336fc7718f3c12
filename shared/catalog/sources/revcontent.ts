import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'revcontent',
  name: 'Revcontent',
  macros: { campaign_id: ['{boost_id}'], ad_id: ['{content_id}'], site: ['{widget_id}'] },
  sources: [KEITARO_TEMPLATE],
});
