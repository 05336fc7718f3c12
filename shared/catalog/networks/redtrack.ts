import { networkPreset } from '../parts/network-preset.ts';
import { FIXED_LEAD } from '../parts/network-traps.ts';
import { NO_SOURCE, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'redtrack',
  name: 'RedTrack',
  kind: 'tracker',
  link: ['ref_id'],
  tokens: { clickId: '{ref_id}' },
  fixedEvent: 'lead',
  traps: [
    "{ref_id} is from general knowledge: RedTrack's page says only that {clickid} is wrong here. Compare it with a ready template in your cabinet.",
    'Names of conversion types are case-sensitive and are sent exactly as you wrote them in RedTrack.',
    FIXED_LEAD,
  ],
  sources: [
    NO_SOURCE,
    vendorPage(
      'https://help.redtrack.io/knowledgebase/kb/conversion-tracking/tracking-event-types/',
      '2026-11',
    ),
  ],
});
