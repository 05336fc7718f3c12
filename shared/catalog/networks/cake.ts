import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cake',
  name: 'CAKE',
  aliases: ['GetCAKE'],
  kind: 'platform',
  link: ['s2', 's1', 's3', 's4', 's5'],
  tokens: { clickId: '#s2#', payout: '#price#', transactionId: '#tid#' },
  eventUrls: CASINO_URLS,
  traps: [
    'CAKE writes macros as #s2#: {s2} is sent as it stands.',
    URL_PER_EVENT,
    'Other presets write #payout# and #status#: CAKE itself lists #price# and has no status.',
  ],
  sources: [
    vendorPage(
      'https://support.getcake.com/support/solutions/articles/5000593201-how-to-implement-a-tune-hasoffers-postback-url',
      '2026-11',
    ),
    KEITARO_TEMPLATE,
  ],
});
