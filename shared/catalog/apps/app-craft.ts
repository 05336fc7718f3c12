import { appPreset } from '../parts/app-preset.ts';
import { UNDERSCORES } from '../parts/naming-formats.ts';
import { NO_SOURCE } from '../parts/pages.ts';

export const app = appPreset({
  id: 'app-craft',
  name: 'App Craft',
  kind: 'rented_app',
  idMacro: '{clickid}',
  macros: ['{sub1}', '{sub2}', '{sub3}', '{sub4}', '{sub5}', '{sub6}'],
  naming: UNDERSCORES,
  traps: [
    'App Craft publishes no format: compare the id macro and the order of the naming with its cabinet or ask its support, and correct them here.',
  ],
  sources: [NO_SOURCE],
});
