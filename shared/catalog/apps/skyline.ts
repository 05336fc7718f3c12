import { appPreset } from '../parts/app-preset.ts';
import { KNOWN_BY_TEMPLATE } from '../parts/app-traps.ts';
import { BANGS } from '../parts/naming-formats.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const app = appPreset({
  id: 'skyline',
  name: 'Skyline',
  kind: 'rented_app',
  idMacro: '{subid}',
  macros: ['{sub1}', '{sub2}', '{sub3}', '{sub4}', '{sub5}', '{sub6}'],
  naming: BANGS,
  traps: [KNOWN_BY_TEMPLATE],
  sources: [KEITARO_TEMPLATE],
});
