import { otherPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'facebook',
  name: 'Facebook / Instagram',
  aliases: ['Meta', 'FB'],
  macros: {
    campaign_id: ['{{campaign.id}}'],
    campaign_name: ['{{campaign.name}}'],
    group_id: ['{{adset.id}}'],
    group_name: ['{{adset.name}}'],
    ad_id: ['{{ad.id}}'],
    ad_name: ['{{ad.name}}'],
    placement: ['{{placement}}'],
    site: ['{{site_source_name}}'],
  },
  addsItself: ['fbclid'],
  traps: [
    'Facebook adds fbclid automatically: a written fbclid={fbclid} arrives empty and hides the real one.',
  ],
  sources: [
    otherPage('https://doc.eulerian.com/p/O8AeUNCcprPL2E', '2026-11'),
    otherPage('https://blog.keitaro.io/en/kbp-globalaliases/', '2026-11'),
  ],
  certainty: 'likely',
});
