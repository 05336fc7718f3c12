import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'trafficjunky',
  name: 'TrafficJunky',
  macros: {
    cost: ['{BidValue}'],
    campaign_id: ['{CampaignID}'],
    ad_id: ['{BanID}', '{AdID}'],
    ad_name: ['{BanName}'],
    site: ['{SiteName}', '{SpotName}'],
  },
  traps: [
    'How the link writes the click id ACLID was not found: take it from your cabinet.',
    '{BidValue} is the bid and was seen in other people’s programs only.',
  ],
  sources: [KEITARO_TEMPLATE],
});
