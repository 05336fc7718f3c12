import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE, vendorPage } from '../parts/pages.ts';

const LIMITS = vendorPage('https://support.getcake.com/en/support/solutions/articles/5000546096', '2026-11');

export const network = networkPreset({
  id: 'cake',
  name: 'CAKE',
  aliases: ['GetCAKE'],
  kind: 'platform',
  // s1 is left out: CAKE keeps it for sub-affiliates.
  link: ['s2', 's3', 's4', 's5'],
  clickIdLimit: 100,
  parameterLimits: [
    { parameter: 's1', maxLength: 50, source: LIMITS },
    ...['s2', 's3', 's4', 's5'].map((parameter) => ({ parameter, maxLength: 100, source: LIMITS })),
  ],
  tokens: { clickId: '#s2#', payout: '#price#', transactionId: '#leadid#' },
  eventUrls: CASINO_URLS,
  traps: [
    'CAKE writes macros as #s2#: {s2} is sent as plain text.',
    URL_PER_EVENT,
    'Other presets write #payout# and #status#: CAKE itself lists #price# and has no status.',
    '#leadid# is the id that CAKE gives to each conversion; #tid# is whatever the advertiser passed.',
    's1 is for the ids of sub-affiliates: do not put the click id there.',
    'What is longer than 100 characters runs over into the next parameter: then write #s2##s3# together.',
  ],
  sources: [
    vendorPage('https://support.getcake.com/support/solutions/articles/5000545788/', '2026-11'),
    LIMITS,
    vendorPage(
      'https://support.getcake.com/support/solutions/articles/5000593201-how-to-implement-a-tune-hasoffers-postback-url',
      '2026-11',
    ),
    KEITARO_TEMPLATE,
  ],
});
