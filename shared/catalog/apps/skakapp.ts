import { appPreset } from '../parts/app-preset.ts';
import { KNOWN_BY_TEMPLATE } from '../parts/app-traps.ts';
import { UNDERSCORES } from '../parts/naming-formats.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const app = appPreset({
  id: 'skakapp',
  name: 'skakapp',
  kind: 'rented_app',
  idMacro: '{clickId}',
  macros: ['{campaignName}', '{adsetId}', '{gaid}', '{isOrganic}', '{sn_fbclid}', '{sn_fbp}', '{pushId}'],
  naming: UNDERSCORES,
  traps: [KNOWN_BY_TEMPLATE],
  sources: [KEITARO_TEMPLATE],
});
