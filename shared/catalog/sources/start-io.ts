import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'start-io',
  name: 'start.io',
  aliases: ['StartApp'],
  macros: { click_id: ['startapp_click_id_placeholder'], campaign_id: ['campaign_id'] },
  hasBareWords: true,
  traps: ['Its macros are bare words: with braces around them they are sent as they stand.'],
  sources: [vendorPage('https://support.start.io/hc/en-us/articles/206540078-What-is-a-Macro', '2026-11')],
});
