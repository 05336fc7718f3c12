import { destinationPreset } from '../parts/destination-preset.ts';
import { COMPARE } from '../parts/destination-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'rented-three-ids',
  name: 'Rented app: three ids and a team',
  what: 'https://…/api/opti/?p=APP&a=ID&d=DEVICE&e=reg&c=30&w=TEAM (Traffic Devils and others)',
  group: 'rented_app',
  request: get(
    'https://{host}/api/opti/?p={param.app_id}&a={clickid}&d={param.device_id}&e={event}&c={payout}&w={const.team}',
  ),
  events: { registration: 'reg', first_deposit: 'dep' },
  constants: [{ name: 'team', isSecret: false, isNeeded: true, what: 'Your team’s name, as they know it.' }],
  traps: [
    COMPARE,
    'The app’s id and the device’s id have to come back in the network’s postback: put them into two more subs of the offer link, and write the names of those subs instead of app_id and device_id.',
  ],
  sources: [KEITARO_TEMPLATE],
});
