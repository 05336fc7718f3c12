import { appPreset } from '../parts/app-preset.ts';
import { KNOWN_BY_TEMPLATE } from '../parts/app-traps.ts';
import { AMPERSANDS } from '../parts/naming-formats.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const app = appPreset({
  id: 'mira',
  name: 'Mira',
  kind: 'rented_app',
  idMacro: '{miraclid}',
  macros: ['{app_id}'],
  naming: AMPERSANDS,
  traps: [KNOWN_BY_TEMPLATE],
  sources: [KEITARO_TEMPLATE],
});
