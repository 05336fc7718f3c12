import { networkPreset } from '../parts/network-preset.ts';
import { FIXED_LEAD } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'peerclick',
  name: 'PeerClick',
  kind: 'tracker',
  link: ['external_id'],
  tokens: { clickId: '{externalid}' },
  fixedEvent: 'lead',
  traps: [
    'The newer help writes {externalid}, the older {external_id}: take the one that the cabinet highlights.',
    'The other macros were not found in the pages read: pick the payout from the list in the cabinet.',
    FIXED_LEAD,
  ],
  sources: [
    vendorPage(
      'https://help-center.peerclick.com/en/articles/10587872-set-a-traffic-channel-postback-url',
      '2026-11',
    ),
    vendorPage('https://help.peerclick.com/docs/traffic-source-postback-url', '2026-11'),
  ],
  certainty: 'weak',
});
