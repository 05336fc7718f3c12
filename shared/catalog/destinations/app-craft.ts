import { destinationPreset } from '../parts/destination-preset.ts';
import { NO_SOURCE } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'app-craft',
  name: 'App Craft',
  what: 'The rented app that sends the event on to Facebook. Paste the postback URL that your cabinet shows.',
  group: 'rented_app',
  request: get(''),
  // Registration and first deposit go out, the rest only when the person says so: Facebook optimises for these.
  events: { registration: 'reg', first_deposit: 'dep' },
  traps: [
    'App Craft does not publish its format. “reg” and “dep” are common names, not confirmed. Compare them with your cabinet, or ask its support.',
  ],
  sources: [NO_SOURCE],
});
