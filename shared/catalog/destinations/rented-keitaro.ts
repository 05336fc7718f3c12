import { destinationPreset } from '../parts/destination-preset.ts';
import { COMPARE } from '../parts/destination-traps.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'rented-keitaro',
  name: 'Rented app behind a Keitaro of theirs',
  what: 'https://…/KEY/postback?subid=ID&status=lead (BandaApps, TSquad, OneApps, Trident, skakapp …)',
  group: 'rented_app',
  request: get(
    'https://{host}/{const.key}/postback?subid={clickid}&status={event}&payout={payout}&currency={currency}&tid={txid}&from={const.from}',
  ),
  events: { registration: 'lead', first_deposit: 'sale' },
  constants: [
    {
      name: 'key',
      isSecret: true,
      isNeeded: true,
      what: 'The key between the host and /postback in the URL that they gave you.',
    },
    {
      name: 'from',
      isSecret: false,
      isNeeded: false,
      what: 'Your name or client number, where they ask for one.',
    },
  ],
  rules: { leavesOutEmpty: true },
  traps: [COMPARE],
  sources: [KEITARO_TEMPLATE],
});
