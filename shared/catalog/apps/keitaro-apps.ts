import { appPreset } from '../parts/app-preset.ts';
import { KNOWN_BY_TEMPLATE } from '../parts/app-traps.ts';
import { UNDERSCORES } from '../parts/naming-formats.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const app = appPreset({
  id: 'keitaro-apps',
  name: 'BandaApps, TSquad, OneApps, Trident',
  kind: 'rented_app',
  idMacro: '{subid}',
  macros: [
    '{sub1}',
    '{sub2}',
    '{sub3}',
    '{sub4}',
    '{sub5}',
    '{sub6}',
    '{bundle}',
    '{offername}',
    '{app_campaign}',
    '{adset_id}',
    '{fb_app_id}',
    '{pixel_id}',
  ],
  naming: UNDERSCORES,
  traps: [KNOWN_BY_TEMPLATE],
  sources: [KEITARO_TEMPLATE],
});
