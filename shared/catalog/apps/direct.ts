import { appPreset } from '../parts/app-preset.ts';
import { NO_SOURCE } from '../parts/pages.ts';

export const app = appPreset({
  id: 'direct',
  name: 'Nothing: the ad opens the offer',
  kind: 'direct',
  idMacro: null,
  macros: [],
  naming: null,
  traps: [],
  sources: [NO_SOURCE],
  certainty: 'sure',
});
