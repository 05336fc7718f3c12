import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'trafficnomads',
  name: 'TrafficNomads',
  macros: {
    click_id: ['{clickid}'],
    cost: ['{payout}'],
  },
  traps: ['{payout} is what you pay for the click here.'],
  sources: [KEITARO_TEMPLATE],
});
