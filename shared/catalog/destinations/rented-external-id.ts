import { destinationPreset } from '../parts/destination-preset.ts';
import { COMPARE } from '../parts/destination-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'rented-external-id',
  name: 'Rented app: external_id and event',
  what: 'https://…/?external_id=ID&event=reg&amount=…&currency=… (tgtracker and others)',
  group: 'rented_app',
  request: get('https://{host}/?external_id={clickid}&event={event}&amount={payout}&currency={currency}'),
  events: { registration: 'reg', first_deposit: 'dep' },
  rules: { leavesOutEmpty: true },
  traps: [COMPARE],
  sources: [KEITARO_TEMPLATE],
});
