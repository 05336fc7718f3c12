import { destinationPreset } from '../parts/destination-preset.ts';
import { COMPARE } from '../parts/destination-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'rented-tracking-id',
  name: 'Rented app: action and tracking_id',
  what: 'https://…/pb/?action=reg&tracking_id=ID (pwa.market and others)',
  group: 'rented_app',
  request: get('https://{host}/pb/?action={event}&tracking_id={clickid}'),
  events: { registration: 'reg', first_deposit: 'dep' },
  traps: [COMPARE, 'Zm.app calls the id exid instead of tracking_id.'],
  sources: [KEITARO_TEMPLATE],
});
