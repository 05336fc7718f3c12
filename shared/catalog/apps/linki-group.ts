import { appPreset } from '../parts/app-preset.ts';
import { KNOWN_BY_TEMPLATE } from '../parts/app-traps.ts';
import { UNDERSCORES } from '../parts/naming-formats.ts';
import { KEITARO_TEMPLATE } from '../parts/pages.ts';

export const app = appPreset({
  id: 'linki-group',
  name: 'Linki.group',
  kind: 'rented_app',
  idMacro: '{client_id}',
  macros: ['{sub1}', '{sub2}', '{sub3}', '{sub4}', '{sub5}', '{sub6}', '{sub7}', '{sub8}'],
  naming: UNDERSCORES,
  traps: [KNOWN_BY_TEMPLATE],
  sources: [KEITARO_TEMPLATE],
});
