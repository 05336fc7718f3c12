/** Telegram funnels and app analytics: they stand between the network and us, or report the app itself. */
import type { NetworkPreset } from '../../domain/network/network-preset.ts';
import { playersMoney, NOT_CHECKED, URL_PER_EVENT } from './common-traps.ts';
import { DEPOSIT_URL, FIRST_DEPOSIT_URL, REGISTRATION_URL } from './common-values.ts';
import { APPMETRICA_REPEATS } from './on-failure.ts';
import { preset, TYPED_BY_HAND, vendorPage } from './preset-parts.ts';

export const funnelsAndServices: readonly NetworkPreset[] = [
  preset({
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
    onFailure: APPMETRICA_REPEATS,
    traps: [
      'A tracker takes 5 postbacks at most for a campaign: keep them for the events that you forward.',
      'A postback comes about 5 minutes late, and is repeated for 24 hours until the answer is 200.',
      'Only conversions of an attributed click have a {click_id}: an empty one is an organic install.',
    ],
    sources: [
      vendorPage('https://appmetrica.yandex.ru/docs/en/mobile-tracking/postback-specification'),
      vendorPage('https://appmetrica.yandex.ru/docs/en/mobile-tracking/tracking-specification'),
    ],
  }),
  preset({
    id: 'appsflyer',
    name: 'AppsFlyer',
    kind: 'app_service',
    link: ['af_sub1'],
    tokens: {
      clickId: '{Sub Param 1}',
      payout: '{Event Revenue USD}',
    },
    fixedCurrency: 'USD',
    eventUrls: [{ event: 'install', label: 'Install' }, REGISTRATION_URL, FIRST_DEPOSIT_URL, DEPOSIT_URL],
    traps: [
      URL_PER_EVENT,
      NOT_CHECKED,
      'The names of the macros have spaces in them: write {Sub Param 1} exactly so.',
      '{AppsFlyer ID} is the device and the same for all events: do not use it to tell deposits apart.',
    ],
    sources: [TYPED_BY_HAND],
  }),
  preset({
    id: 'mvp-project',
    name: 'MVP Project',
    aliases: ['Telegram funnels'],
    kind: 'app_service',
    link: ['clickid'],
    tokens: { clickId: '{cl_id}', event: '{action}', payout: '{sum}' },
    events: { registration: ['reg'], first_deposit: ['dep'], deposit: ['redep'] },
    traps: [
      'There are two ids: {cl_id} is that of your own landing page or tracker, {click_id} that of a landing page of MVP Project. Take the one that carries your id.',
      playersMoney('{sum}'),
      'Goals that you add yourself send the token you gave them: give each one a meaning here.',
    ],
    sources: [vendorPage('https://help.mvpproject.io/en_US/-setting-goals-for-postbacks')],
    certainty: 'likely',
  }),
];
