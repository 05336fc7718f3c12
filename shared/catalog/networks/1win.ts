import { FIRST_DEPOSIT_URL, REGISTRATION_URL } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { CURRENCY_UNKNOWN, NOT_CHECKED, URL_PER_EVENT } from '../parts/network-traps.ts';
import { TYPED_BY_HAND, vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: '1win',
  name: '1win Partners',
  aliases: ['1win.run'],
  link: ['sub1'],
  tokens: { clickId: '{sub1}', payout: '{amount}' },
  eventUrls: [REGISTRATION_URL, FIRST_DEPOSIT_URL, { event: 'deposit', label: 'Repeated deposit' }],
  traps: [
    URL_PER_EVENT,
    NOT_CHECKED,
    "1win's own page speaks of the hash in the link only and lists no macros: ask your manager for the current list.",
    CURRENCY_UNKNOWN,
  ],
  sources: [
    TYPED_BY_HAND,
    vendorPage('https://1win.partners/blog/posts/1win-referral-links-guideline', '2026-11'),
  ],
});
