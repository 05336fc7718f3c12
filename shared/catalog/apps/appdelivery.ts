import { appPreset } from '../parts/app-preset.ts';
import { KNOWN_BY_TEMPLATE } from '../parts/app-traps.ts';
import { UNDERSCORES } from '../parts/naming-formats.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const app = appPreset({
  id: 'appdelivery',
  name: 'AppDelivery / pwadelivery',
  kind: 'rented_app',
  idMacro: '{u_id}',
  macros: ['{sub1}', '{sub2}', '{sub3}', '{sub4}', '{sub5}', '{app_id}'],
  naming: UNDERSCORES,
  traps: [KNOWN_BY_TEMPLATE],
  sources: [KEITARO_TEMPLATE],
});
