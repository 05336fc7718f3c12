import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'trafficstars',
  name: 'TrafficStars',
  macros: { click_id: ['{click_id}'], placement: ['{adspot_id}'] },
  sources: [KEITARO_TEMPLATE],
});
