import { KEITARO_TEMPLATE, trackerPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'mondiad',
  name: 'Mondiad',
  macros: {
    click_id: ['[clickid]'],
    cost: ['[bid]'],
    campaign_id: ['[campaignid]'],
    ad_id: ['[creativeid]'],
    site: ['[zoneid]'],
    other: ['[adformat]', '[subscriptionage]'],
  },
  sources: [KEITARO_TEMPLATE, trackerPage('https://docs.bemob.com/en/mondiad', '2026-11')],
});
