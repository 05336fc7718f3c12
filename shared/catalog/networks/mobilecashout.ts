import { networkPreset } from '../parts/network-preset.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'mobilecashout',
  name: 'MobileCashout',
  link: ['tracker'],
  tokens: {
    clickId: '%TRACKER%',
    event: '%TYPE%',
    payout: '%REVENUE%',
    currency: '%CURRENCY%',
    transactionId: '%ID%',
  },
  traps: [
    'Macros are written between percent signs: do not let anything encode them, %TRACKER% must not become %25TRACKER%25.',
    'The words of %TYPE% are unknown: open the first postback of each and give it a meaning.',
  ],
  sources: [KEITARO_TEMPLATE],
});
