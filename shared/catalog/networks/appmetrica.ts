import { networkPreset } from '../parts/network-preset.ts';
import { vendorPage } from '../parts/pages.ts';

export const network = networkPreset({
  id: 'appmetrica',
  name: 'AppMetrica',
  kind: 'app_service',
  link: ['click_id'],
  tokens: { clickId: '{click_id}', transactionId: '{transaction_id}' },
  eventUrls: [
    { event: 'install', label: 'Install postback' },
    { event: 'registration', label: 'Event postback for registration' },
    { event: 'first_deposit', label: 'Event postback for the first deposit' },
  ],
  onFailure: {
    kind: 'retries',
    triesForMs: 24 * 3_600_000,
    words: 'AppMetrica repeats a postback every 5 to 10 minutes for 24 hours.',
    source: vendorPage(
      'https://appmetrica.yandex.ru/docs/en/mobile-tracking/postback-specification',
      '2026-11',
    ),
  },
  traps: [
    'A tracker takes 5 postbacks at most for a campaign: keep them for the events that you forward.',
    'A postback comes about 5 minutes late, and is repeated for 24 hours until the answer is 200.',
    'Only conversions of an attributed click have a {click_id}: an empty one is an organic install.',
  ],
  sources: [
    vendorPage('https://appmetrica.yandex.ru/docs/en/mobile-tracking/postback-specification', '2026-11'),
    vendorPage('https://appmetrica.yandex.ru/docs/en/mobile-tracking/tracking-specification', '2026-11'),
  ],
});
