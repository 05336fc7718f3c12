import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE, trackerPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'cj',
  name: 'CJ Affiliate',
  aliases: ['Commission Junction'],
  link: ['sid'],
  tokens: { clickId: '{url(sid)}', payout: '{commission}', transactionId: '{url(oid)}' },
  fixedEvent: 'sale',
  traps: [
    CURRENCY_UNKNOWN,
    'No postback for publishers was found on CJ’s own pages: one platform fetches commissions through the API instead. Ask CJ before you rely on these macros.',
    'One page writes the parameter of the link as sid, a template as SID: compare it with your cabinet.',
  ],
  sources: [
    trackerPage('https://docs.swaarm.com/en/articles/8922231-cj-integration', '2026-11'),
    KEITARO_TEMPLATE,
  ],
  certainty: 'weak',
});
