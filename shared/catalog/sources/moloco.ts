import { vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'moloco',
  name: 'Moloco',
  macros: {
    click_id: ['{{mtid}}'],
    campaign_name: ['{{campaign.title}}'],
    ad_name: ['{{creative.title}}'],
    site: ['{{publisher.bundle}}'],
    device_id: ['{{device.gaid}}', '{{device.idfa}}'],
    other: ['{{request.id}}'],
  },
  traps: ['Older guides write %{…}: use double braces.'],
  sources: [vendorPage('https://help.moloco.com/hc/en-us/articles/8205078550807', '2026-11')],
});
