import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN } from '../parts/network-traps.ts';
import { NO_SOURCE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'maxweb',
  name: 'MaxWeb',
  link: [],
  tokens: { clickId: '{SUBID}', payout: '{COMMISSION_AMOUNT}', transactionId: '{ORDERID}' },
  fixedEvent: 'sale',
  traps: [
    CURRENCY_UNKNOWN,
    'No page of MaxWeb was found: these macros were seen in other people’s programs only. Compare each one with your cabinet before you save.',
    'Macros are written in capitals: {subid} is sent as plain text.',
  ],
  sources: [NO_SOURCE],
  certainty: 'weak',
});
