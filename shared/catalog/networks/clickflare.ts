import { networkPreset } from '../parts/network-preset.ts';
import { FIXED_LEAD, notTheTrackersId } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'clickflare',
  name: 'ClickFlare',
  kind: 'tracker',
  link: [],
  tokens: { clickId: '{externalid}', transactionId: '{transaction.id}' },
  fixedEvent: 'lead',
  traps: [
    notTheTrackersId('{cf_click_id}', '{externalid}'),
    'The payout macro was not found in the pages read: pick it from the list of tokens.',
    FIXED_LEAD,
  ],
  sources: [
    vendorPage(
      'https://help.clickflare.io/en/tracking/how-to-configure-a-traffic-source-s2s-postback-url',
      '2026-11',
    ),
  ],
  certainty: 'likely',
});
