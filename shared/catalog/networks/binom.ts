import { networkPreset } from '../parts/network-preset.ts';
import { notTheTrackersId, WORDS_ARE_YOURS } from '../parts/network-traps.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'binom',
  name: 'Binom',
  kind: 'tracker',
  link: [],
  tokens: {
    clickId: '{externalid}',
    status: '{cnv_status}',
    payout: '{payout}',
    currency: '{cnv_currency}',
  },
  fixedEvent: 'lead',
  traps: [
    notTheTrackersId('{clickid}', '{externalid}'),
    WORDS_ARE_YOURS,
    'Postback % below 100 holds conversions back, Payout % changes the amount: set both to 100 in the traffic source.',
    'A postback set in the source and in the campaign is sent twice: set it in one place only.',
  ],
  sources: [
    vendorPage('https://docs.binom.org/conv-to-source-v2.php', '2026-11'),
    vendorPage('https://docs.binom.org/create-source-v2.php', '2026-11'),
  ],
});
