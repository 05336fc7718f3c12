import { destinationPreset } from '../parts/destination-preset.ts';
import { COMPARE } from '../parts/destination-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'rented-id-in-path',
  name: 'Rented app: the id in the path',
  what: 'https://…/ID/event/?status=reg (DApps and others)',
  group: 'rented_app',
  request: get('https://{host}/{clickid}/event/?status={event}'),
  events: { registration: 'reg', first_deposit: 'dep' },
  traps: [COMPARE],
  sources: [KEITARO_TEMPLATE],
});
