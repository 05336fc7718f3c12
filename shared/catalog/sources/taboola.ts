import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'taboola',
  name: 'Taboola',
  macros: {
    click_id: ['{click_id}'],
    campaign_id: ['{campaign_id}'],
    ad_id: ['{campaign_item_id}'],
    site: ['{site}', '{site_id}'],
    device: ['{platform}'],
  },
  traps: ['Its postback calls the parameter click-id, with a hyphen.'],
  sources: [vendorPage('https://developers.taboola.com/pixel/docs/the-postback-url', '2026-11')],
});
