import { otherPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'reddit',
  name: 'Reddit',
  macros: {
    campaign_id: ['{{CAMPAIGN_ID}}'],
    group_id: ['{{ADGROUP_ID}}'],
    ad_id: ['{{AD_ID}}'],
    click_id: ['{{CLICK_ID}}'],
  },
  addsItself: ['rdt_cid'],
  traps: [
    'Macros are written in double braces and in capitals; only some of them were seen, and in other people’s programs. Compare them with your cabinet.',
    'The click id arrives as rdt_cid.',
  ],
  sources: [otherPage('https://docs.metarouter.io/docs/reddit-ads', '2026-11')],
  certainty: 'weak',
});
