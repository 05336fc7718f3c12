import { appPreset } from '../parts/app-preset.ts';
import { NO_SOURCE } from '../parts/pages.ts';

export const app = appPreset({
  id: 'landing',
  name: 'My own landing page',
  kind: 'landing',
  idMacro: '{clickid}',
  macros: ['{sub1}', '{sub2}', '{sub3}', '{sub4}', '{sub5}', '{sub6}'],
  naming: null,
  traps: ['Your page has to put its own id for {clickid} into the button’s link.'],
  sources: [NO_SOURCE],
});
