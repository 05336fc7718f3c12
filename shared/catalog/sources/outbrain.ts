import { NO_SOURCE, otherPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'outbrain',
  name: 'Outbrain',
  macros: {
    click_id: ['{{ob_click_id}}'],
    campaign_id: ['{{campaign_id}}'],
    ad_id: ['{{ad_id}}'],
    site: ['{{section_id}}', '{{publisher_id}}'],
  },
  addsItself: ['ob_click_id'],
  traps: ['The official list was not found: compare with the one in your account.'],
  sources: [
    NO_SOURCE,
    otherPage(
      'https://opsblu.com/hi/documentation/ad-platforms/outbrain/setup-and-implementation/cross-domain-tracking',
      '2026-11',
    ),
  ],
});
