import { destinationPreset } from '../parts/destination-preset.ts';
import { COMPARE } from '../parts/destination-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'rented-click-id',
  name: 'Rented app: click_id and whole event names',
  what: 'https://…/p?click_id=ID&event=Registration (gambeat and others)',
  group: 'rented_app',
  request: get('https://{host}/p?click_id={clickid}&event={event}'),
  events: { registration: 'Registration', first_deposit: 'FirstDeposit' },
  traps: [COMPARE],
  sources: [KEITARO_TEMPLATE],
});
