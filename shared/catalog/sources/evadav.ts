import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'evadav',
  name: 'EvaDav',
  macros: {
    click_id: ['{CLICKID}'],
    cost: ['{CPC}'],
    campaign_id: ['{CAMPAIGN_ID}'],
    ad_id: ['{CREATIVE_ID}'],
    site: ['{SOURCE_ID}', '{ZONE_ID}'],
    country: ['{COUNTRY}'],
  },
  traps: [
    'Other people’s programs write {COST} for the cost: compare it with your cabinet.',
    'EvaDav answers 200 with "status":"error" when it refuses a conversion: look at the text of the answer.',
  ],
  sources: [
    KEITARO_TEMPLATE,
    vendorPage('https://support.evadav.com/en/articles/7048910-macros-in-target-url', '2026-11'),
  ],
  certainty: 'likely',
});
