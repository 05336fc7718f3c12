import { NO_SOURCE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'other',
  name: 'Another source',
  macros: {},
  traps: ['Nothing is known of it here: take the macros from its own list.'],
  sources: [NO_SOURCE],
});
