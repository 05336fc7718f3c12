import { appPreset } from '../parts/app-preset.ts';
import { KNOWN_BY_TEMPLATE } from '../parts/app-traps.ts';
import { UNDERSCORES } from '../parts/naming-formats.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const app = appPreset({
  id: 'titan-pwa',
  name: 'Titan PWA',
  kind: 'rented_app',
  idMacro: '{USER_ID}',
  macros: ['{visitor_fbc}', '{visitor_fbp}', '{fbclid}'],
  naming: UNDERSCORES,
  traps: [KNOWN_BY_TEMPLATE],
  sources: [KEITARO_TEMPLATE],
});
