import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'start-io',
  name: 'start.io',
  aliases: ['StartApp'],
  macros: {
    click_id: ['startapp_click_id_placeholder'],
    cost: ['bid_cost'],
    campaign_id: ['campaign_id'],
    ad_name: ['creative_name'],
    site: ['startapp_app_id', 'startapp_pub_id'],
  },
  hasBareWords: true,
  traps: [
    'Its macros are bare words: with braces around them they are sent as plain text.',
    'bid_cost, startapp_app_id and creative_name are from a template.',
  ],
  sources: [
    vendorPage('https://support.start.io/hc/en-us/articles/206540078-What-is-a-Macro', '2026-11'),
    vendorPage(
      'https://support.start.io/hc/en-us/articles/360009494040-Conversion-tracking-test-tool',
      '2026-11',
    ),
    KEITARO_TEMPLATE,
  ],
});
