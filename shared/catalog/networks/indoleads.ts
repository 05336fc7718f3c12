import { networkPreset } from '../parts/network-preset.ts';
import { WORDS_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'indoleads',
  name: 'Indoleads',
  link: ['p1', 'p2', 'p3', 'p4'],
  tokens: {
    clickId: '{p1}',
    status: '{status}',
    payout: '{payout}',
    currency: '{currency}',
    transactionId: '{conversion_id}',
  },
  fixedEvent: 'lead',
  traps: [
    "{click_id} is the network's own id by its page, although the template of Keitaro uses it: put your id into p1 and use {p1}.",
    WORDS_UNKNOWN,
    'Indoleads approves each postback before it starts: ask your manager when nothing arrives.',
  ],
  sources: [
    vendorPage('https://indoleads.atlassian.net/wiki/spaces/PUB/pages/109182977/Postback', '2026-11'),
    KEITARO_TEMPLATE,
  ],
  certainty: 'weak',
});
