import { destinationPreset } from '../parts/destination-preset.ts';
import { NO_SOURCE } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'any-url',
  name: 'Any URL',
  what: 'Any address that takes a GET or POST.',
  group: 'other',
  request: get(''),
  events: { registration: 'registration', first_deposit: 'first_deposit', deposit: 'deposit' },
  rules: { laterChanges: 'statusAndMoney' },
  sources: [NO_SOURCE],
  certainty: 'sure',
});
