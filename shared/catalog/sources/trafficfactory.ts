import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'trafficfactory',
  name: 'TrafficFactory',
  macros: {
    click_id: ['{goal_tracking}', '{conversions_tracking}'],
    cost: ['{target.bid}'],
    campaign_id: ['{campaign.id}'],
    ad_name: ['{banner.name}'],
    site: ['{SiteName}'],
    other: ['{categories}', '{carrier}'],
  },
  traps: [
    'A template writes {goal_tracking} for the click id, other people’s programs {conversions_tracking}: compare both with your cabinet.',
    '{target.bid} is in US dollars.',
  ],
  sources: [KEITARO_TEMPLATE],
  certainty: 'weak',
});
