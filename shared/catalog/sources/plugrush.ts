import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'plugrush',
  name: 'PlugRush',
  macros: {
    click_id: ['{$click_id}'],
    cost: ['{$cpv}'],
    campaign_id: ['{$campaign_id}'],
    ad_id: ['{$creative_id}'],
    site: ['{$source_id}', '{$domain_id}'],
  },
  traps: [
    'The dollar sign goes inside the brace: ${click_id} is sent as plain text.',
    '{$cpv} is in US dollars.',
  ],
  sources: [KEITARO_TEMPLATE],
});
