import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'affilka',
  name: 'Affilka',
  aliases: ['SOFTSWISS', 'Affilka by SOFTSWISS'],
  kind: 'platform',
  link: ['visit_id'],
  tokens: { clickId: '${visit_id}', payout: '${amount}', currency: '${currency}' },
  eventUrls: CASINO_URLS,
  traps: [
    URL_PER_EVENT,
    "Affilka's own macro list was not found: these macros are those of brands that seem to run on it. Compare them with your cabinet.",
    'Brands name the dynamic tag differently, for example clickid or cid: link and postback must use the same name.',
    'For deposits ${deposit_id} tells one from another: add it as the transaction id where your brand has it.',
  ],
  sources: [
    KEITARO_TEMPLATE,
    vendorPage('https://wiki.affilka.net/en/home/affiliate-interface-manual', '2026-11'),
  ],
  certainty: 'weak',
});
