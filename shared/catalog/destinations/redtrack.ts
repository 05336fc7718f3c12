import { destinationPreset } from '../parts/destination-preset.ts';
import { vendorPage } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'redtrack',
  name: 'RedTrack',
  what: 'The event goes into type, spelled exactly as in RedTrack.',
  group: 'tracker',
  request: get('https://{host}/postback?clickid={clickid}&sum={payout}&type={event}&status={status}'),
  events: { registration: 'Registration', first_deposit: 'Deposit' },
  rules: { leavesOutEmpty: true, laterChanges: 'statusAndMoney', statusWords: { rejected: 'declined' } },
  traps: [
    'Upper and lower case matter in types: if yours is called Deposit, deposit does not work. Compare them under Tools, Conversion tracking.',
  ],
  sources: [
    vendorPage(
      'https://help.redtrack.io/knowledgebase/kb/conversion-tracking/tracking-event-types/',
      '2026-11',
    ),
  ],
});
