/** Rented apps and landing pages. Of App Craft nothing is public: its entry is a template for the person to confirm. */
import type { NamingFormat } from '../../domain/link/naming.ts';
import { KEITARO_TEMPLATE, NO_SOURCE, vendorPage } from '../networks/preset-parts.ts';
import type { AppPreset } from '../../domain/link/app-preset.ts';

const SUBS = ['{sub1}', '{sub2}', '{sub3}', '{sub4}', '{sub5}', '{sub6}'];

const UNDERSCORES: NamingFormat = {
  style: 'underscore',
  fields: ['team', 'unique', 'pixel', 'sub4', 'sub5', 'sub6'],
  scheme: '',
  maxLength: null,
};
const AMPERSANDS: NamingFormat = {
  style: 'ampersand',
  fields: ['key', 'push', 'sub7', 'sub2', 'sub3'],
  scheme: '',
  maxLength: null,
};
const BANGS: NamingFormat = {
  style: 'bang',
  fields: ['team', 'unique', 'sub_id_1', 'sub_id_2', 'sub_id_3'],
  scheme: '',
  maxLength: null,
};

function rented(
  id: string,
  name: string,
  idMacro: string,
  macros: readonly string[],
  naming: NamingFormat = UNDERSCORES,
): AppPreset {
  return {
    id,
    name,
    kind: 'rented_app',
    idMacro,
    macros,
    naming,
    traps: [
      {
        en: 'The id macro is from a published template; the order of the naming is only usual. Compare both with the cabinet.',
      },
    ],
    sources: [KEITARO_TEMPLATE],
    certainty: 'likely',
  };
}

export const appPresets: readonly AppPreset[] = [
  {
    id: 'app-craft',
    name: 'App Craft',
    kind: 'rented_app',
    idMacro: '{clickid}',
    macros: SUBS,
    naming: UNDERSCORES,
    traps: [
      {
        en: 'App Craft publishes no format: compare the id macro and the order of the naming with its cabinet or ask its support, and correct them here.',
      },
    ],
    sources: [NO_SOURCE],
    certainty: 'weak',
  },
  rented('appdelivery', 'AppDelivery / pwadelivery', '{u_id}', [...SUBS.slice(0, 5), '{app_id}']),
  rented('irentmarket', 'irentmarket / pwa.market', '{tracking_id}', ['{fb_dynamic_pixel}']),
  rented('zm-app', 'Zm.app', '{exid}', ['{fb_dynamic_pixel}']),
  rented('linki-group', 'Linki.group', '{client_id}', [...SUBS, '{sub7}', '{sub8}']),
  rented('pwabot', 'PWAbot', '{user_id}', []),
  rented('tgtracker', 'tgtracker.io', '{external_id}', []),
  rented('gambeat', 'gambeat.io', '{click_id}', []),
  rented('traffic-devils', 'Traffic Devils', '{ad_id}', ['{app_id}', '{deviceID}'], AMPERSANDS),
  rented('skyline', 'Skyline', '{subid}', SUBS, BANGS),
  rented('keitaro-apps', 'BandaApps, TSquad, OneApps, Trident', '{subid}', [
    ...SUBS,
    '{bundle}',
    '{offername}',
    '{app_campaign}',
    '{adset_id}',
    '{fb_app_id}',
    '{pixel_id}',
  ]),
  rented('skakapp', 'skakapp', '{clickId}', [
    '{campaignName}',
    '{adsetId}',
    '{gaid}',
    '{isOrganic}',
    '{sn_fbclid}',
    '{sn_fbp}',
    '{pushId}',
  ]),
  rented('titan-pwa', 'Titan PWA', '{USER_ID}', ['{visitor_fbc}', '{visitor_fbp}', '{fbclid}']),
  rented('wildwildapps', 'WildWildApps', '{tds_clickid}', []),
  rented('mira', 'Mira', '{miraclid}', ['{app_id}'], AMPERSANDS),
  rented('blackapp', 'BlackApp', '{external_id}', []),
  rented('dapps', 'DApps', '{external_id}', []),
  rented('gipsy', 'gipsy.mba', '{uid}', ['{gadid}', '{bundle}', '{appstoken}']),
  rented('appsheroes', 'appsheroes', '{clickid}', []),
  {
    id: 'magicapps',
    name: 'MagicApps',
    kind: 'rented_app',
    idMacro: null,
    macros: [],
    naming: { ...AMPERSANDS, fields: ['key', 'adset_name', 'campaign_name'], scheme: 'AppMe' },
    traps: [{ en: 'Latin letters and digits only; parameters are added to the deeplink with & only.' }],
    sources: [vendorPage('https://help.magicapps.tech/ru/rabota-i-nastroika/paramietry')],
    certainty: 'likely',
  },
  {
    id: 'landing',
    name: 'My own landing page',
    kind: 'landing',
    idMacro: '{clickid}',
    macros: SUBS,
    naming: null,
    traps: [{ en: 'Your page has to put its own id for {clickid} into the button’s link.' }],
    sources: [NO_SOURCE],
    certainty: 'weak',
  },
  {
    id: 'direct',
    name: 'Nothing: the ad opens the offer',
    kind: 'direct',
    idMacro: null,
    macros: [],
    naming: null,
    traps: [],
    sources: [NO_SOURCE],
    certainty: 'sure',
  },
];

/** @returns the app, or null where none of this id is known (any more) */
export function findApp(id: string): AppPreset | null {
  return appPresets.find((each) => each.id === id) ?? null;
}
