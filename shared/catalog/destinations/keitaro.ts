import { destinationPreset } from '../parts/destination-preset.ts';
import { vendorPage } from '../parts/pages.ts';
import { get } from '../parts/request-templates.ts';

export const destination = destinationPreset({
  id: 'keitaro',
  name: 'Keitaro',
  what: 'Its click id has to be what the network gives back.',
  group: 'tracker',
  request: get(
    'https://{host}/{const.key}/postback?subid={clickid}&status={event}&payout={payout}&currency={currency}&tid={txid}',
  ),
  events: {
    registration: 'lead',
    lead: 'lead',
    first_deposit: 'sale',
    deposit: 'rebill',
    sale: 'sale',
    rebill: 'rebill',
  },
  // docs.keitaro.io, Postback: lead -> sale, lead -> rejected, sale -> rejected by a second postback of subid and tid.
  rules: { leavesOutEmpty: true, laterChanges: 'statusAndMoney', statusWords: { rejected: 'rejected' } },
  constants: [
    {
      name: 'key',
      isSecret: true,
      isNeeded: true,
      what: 'The postback key: it is between the domain and /postback in the URL under Maintenance, Settings.',
    },
  ],
  traps: [
    'A second sale with the same subid counts only if it has its own tid and the offer allows rebills.',
  ],
  sources: [vendorPage('https://docs.keitaro.io/en/conversions/postback.html', '2026-11')],
});
