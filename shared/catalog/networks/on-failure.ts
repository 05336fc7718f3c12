/** What platforms do with a postback that does not reach us, as far as somebody says it. */
import type { OnFailure } from '../../domain/network/network-preset.ts';
import { otherPage, vendorPage } from './preset-parts.ts';

const HOUR_MS = 3_600_000;

/** As changed on 13 March 2026; before that it was 25 failures. */
export const EVERFLOW_SWITCHES_OFF: OnFailure = {
  kind: 'switches_off',
  failures: 10,
  withinMs: 72 * HOUR_MS,
  words: {
    en: 'Everflow switches a postback off after 10 failures in a row within 72 hours. It stays off until you switch it on again by hand.',
  },
  source: vendorPage('https://helpdesk.everflow.io/collaborator/managing-postbacks-as-a-partner'),
};

export const AFFISE_GIVES_UP: OnFailure = {
  kind: 'retries',
  triesForMs: 10_000,
  words: {
    en: 'Affise tries five times, two seconds apart, and then gives up. What failed stands in the network’s own log.',
  },
  source: otherPage(
    'https://raw.githubusercontent.com/api-evangelist/affise/refs/heads/main/asyncapi/affise-postbacks-webhooks.yml',
  ),
};

export const APPMETRICA_REPEATS: OnFailure = {
  kind: 'retries',
  triesForMs: 24 * HOUR_MS,
  words: { en: 'AppMetrica repeats a postback every 5 to 10 minutes for 24 hours.' },
  source: vendorPage('https://appmetrica.yandex.ru/docs/en/mobile-tracking/postback-specification'),
};
