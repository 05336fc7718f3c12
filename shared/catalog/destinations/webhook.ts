import { destinationPreset } from '../parts/destination-preset.ts';
import { NO_SOURCE } from '../parts/pages.ts';
import { postJson } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'webhook',
  name: 'Webhook with everything',
  what: 'A POST of JSON to a script or service of your own.',
  group: 'other',
  request: postJson(
    'https://{host}/webhook',
    `{
  "id": "{eventId}",
  "click_id": "{clickid}",
  "event": "{event}",
  "status": "{status}",
  "payout": {payout},
  "currency": "{currency}",
  "transaction_id": "{txid}",
  "network": "{network}",
  "country": "{country}",
  "received_at": "{receivedAt}",
  "time": {time}
}`,
  ),
  events: {
    install: 'install',
    registration: 'registration',
    first_deposit: 'first_deposit',
    deposit: 'deposit',
    lead: 'lead',
    sale: 'sale',
    rebill: 'rebill',
  },
  rules: { laterChanges: 'statusAndMoney' },
  traps: ['Count a repeated id once, then switch on “Safe to repeat”.'],
  sources: [NO_SOURCE],
  certainty: 'sure',
});
