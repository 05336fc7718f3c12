import { networkPreset } from '../parts/network-preset.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'bemob',
  name: 'BeMob',
  kind: 'tracker',
  link: [],
  tokens: { clickId: '{externalId}', status: '{status}' },
  statuses: { pending: ['new'], approved: ['approved'], rejected: ['declined'] },
  fixedEvent: 'lead',
  traps: [
    'Status Approved must stay ticked in the traffic source, or BeMob sends nothing at all.',
    'The payout macro was not found in the pages read: pick it from the list beside the postback field.',
    'Older help pages write {externalID}, the current ones {externalId}: copy it from the cabinet.',
  ],
  sources: [
    vendorPage('https://docs.bemob.com/en/postback-settings-of-traffic-source', '2026-11'),
    vendorPage('https://help.bemob.com/docs/send-postbacks-for-selected-statuses', '2026-11'),
  ],
  certainty: 'likely',
});
