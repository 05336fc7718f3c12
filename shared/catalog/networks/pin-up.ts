import { CASINO_URLS } from '../parts/event-urls.ts';
import { networkPreset } from '../parts/network-preset.ts';
import { NOT_CHECKED, URL_PER_EVENT } from '../parts/network-traps.ts';
import { TYPED_BY_HAND } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'pin-up',
  name: 'Pin-Up Partners',
  aliases: ['Pin-up.partners'],
  link: ['subId1'],
  tokens: { clickId: '{subId1}', payout: '{payment}', currency: '{currency}' },
  eventUrls: CASINO_URLS,
  traps: [URL_PER_EVENT, NOT_CHECKED, 'Mind the capital I: {subid1} is sent as plain text. Write {subId1}.'],
  sources: [TYPED_BY_HAND],
});
