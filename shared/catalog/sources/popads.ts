import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'popads',
  name: 'PopAds',
  macros: {
    click_id: ['[IMPRESSIONID]'],
    cost: ['[BID]'],
    campaign_id: ['[CAMPAIGNID]'],
    campaign_name: ['[CAMPAIGNNAME]'],
    site: ['[WEBSITEID]'],
    other: ['[FORMFACTORID]', '[CATEGORYID]', '[QUALITY]'],
  },
  traps: ['The click id is said to be kept for 48 hours: later deposits are lost there.'],
  sources: [KEITARO_TEMPLATE],
});
