import { otherPage } from '../parts/pages.ts';
import { sourcePreset } from '../parts/source-preset.ts';

export const source = sourcePreset({
  id: 'x',
  name: 'X',
  aliases: ['Twitter'],
  macros: {},
  addsItself: ['twclid'],
  traps: [
    'X has no macros that were found: write fixed words into the link, such as sub2=campaign1.',
    'X adds its click id twclid automatically.',
  ],
  sources: [
    otherPage('https://opsblu.com/documentation/ad-platforms/x-ads', '2026-11'),
    otherPage('https://grokipedia.com/page/Twclid', '2026-11'),
  ],
  certainty: 'likely',
});
