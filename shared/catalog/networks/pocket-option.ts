import { DEPOSIT_URL, FIRST_DEPOSIT_URL, REGISTRATION_URL } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { URL_PER_EVENT } from '../parts/network-traps.ts';
import { otherPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'pocket-option',
  name: 'Pocket Option',
  link: ['click_id'],
  tokens: { clickId: '{click_id}', payout: '{sumdep}' },
  eventUrls: [REGISTRATION_URL, FIRST_DEPOSIT_URL, DEPOSIT_URL],
  traps: [
    URL_PER_EVENT,
    '{sumdep} is what the trader paid in, not what you earn.',
    'The guide that was read names {sub_id} as well as {click_id}: use the one that your link fills.',
  ],
  sources: [otherPage('https://blog.xtracker.cc/blog/pocket-option-postback', '2026-11')],
});
