import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'vk',
  name: 'VK Ads',
  macros: { ad_id: ['{ad_id}'], campaign_id: ['{campaign_id}'] },
  sources: [KEITARO_TEMPLATE],
});
