/** How long a value may be that a network takes in a parameter of the link. */
import type { ParameterLimit } from '../domain/link/parameter-limit.ts';
import { vendorPage } from './parts/pages.ts';

export const parameterLimits: readonly ParameterLimit[] = [
  {
    preset: 'zeydoo',
    parameter: 'var',
    maxLength: 40,
    source: vendorPage(
      'http://help.zeydoo.com/en/articles/4362736-how-to-setup-zeydoo-s2s-conversion-tracking',
      '2026-11',
    ),
  },
  {
    preset: 'altercpa',
    parameter: null,
    maxLength: 255,
    source: vendorPage('https://altercpa.pro/ru/help/trackers', '2026-11'),
  },
];
