import { networkPreset } from '../parts/network-preset.ts';
import { FIXED_LEAD, notTheTrackersId } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'voluum',
  name: 'Voluum',
  kind: 'tracker',
  link: [],
  tokens: { clickId: '{externalid}', payout: '{payout}' },
  fixedEvent: 'lead',
  traps: [
    notTheTrackersId('{clickid}', '{externalid}'),
    'Only {externalid} was read on a page of Voluum; {payout} is in general use. Compare it with the list of tokens.',
    FIXED_LEAD,
  ],
  sources: [vendorPage('https://doc.voluum.com/en/traffic_source_postback_url.html', '2026-11')],
  certainty: 'likely',
});
