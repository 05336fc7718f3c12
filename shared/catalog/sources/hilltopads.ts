import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'hilltopads',
  name: 'HilltopAds',
  macros: {
    click_id: ['{{ctoken}}'],
    cost: ['{{price}}'],
    campaign_id: ['{{campaignid}}'],
    ad_id: ['{{adid}}'],
    site: ['{{zoneid}}'],
  },
  traps: ['{{price}} in the link is what you pay; price in its postback is what you earn.'],
  sources: [KEITARO_TEMPLATE],
});
