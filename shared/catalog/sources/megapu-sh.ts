import { KEITARO_TEMPLATE } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'megapu-sh',
  name: 'Megapu.sh',
  macros: {
    click_id: ['{clickid}'],
    cost: ['{bid}'],
  },
  sources: [KEITARO_TEMPLATE],
});
