import { DEPOSIT_URL, REGISTRATION_URL } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { KEITARO_TEMPLATE, otherPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'vlk-partners',
  name: 'VLK Partners',
  link: ['cid'],
  tokens: { clickId: '{url.cid}', payout: '{payment.sum}' },
  eventUrls: [REGISTRATION_URL, { event: 'first_deposit', label: 'First deposit' }, DEPOSIT_URL],
  traps: [
    URL_PER_EVENT,
    'A live example writes {payout.sum} for the amount: try it if {payment.sum} stays empty.',
    '{url.tid} returns the tid of your own link and tells nothing apart: for deposits add {payment.id} as the transaction id.',
  ],
  sources: [KEITARO_TEMPLATE, otherPage('https://pastebin.com/jHLff1WD', '2026-11')],
  certainty: 'weak',
});
