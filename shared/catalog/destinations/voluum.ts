import { destinationPreset } from '../parts/destination-preset.ts';
import { vendorPage } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'voluum',
  name: 'Voluum',
  what: 'The event goes into et, which has to be a custom conversion of your own.',
  group: 'tracker',
  request: get('https://{host}/postback?cid={clickid}&payout={payout}&txid={txid}&et={event}'),
  events: { registration: 'reg', first_deposit: 'ftd', deposit: 'dep' },
  rules: { leavesOutEmpty: true, laterChanges: 'statusAndMoney' },
  traps: ['A second postback with the same cid is ignored unless it has another txid.'],
  sources: [
    vendorPage('https://doc.voluum.com/article/upselling-tracking-subsequent-conversions', '2026-11'),
  ],
});
