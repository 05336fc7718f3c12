/** Every traffic source that the program knows beforehand. */
import type { SourcePreset } from '../domain/link/source-preset.ts';
import { sources } from './generated/sources.ts';
import { inOrder } from './in-order.ts';

/** The best known first: social networks, search and messengers, then what sells clicks. */
const ORDER: readonly string[] = [
  'facebook',
  'tiktok',
  'google',
  'microsoft',
  'snapchat',
  'pinterest',
  'reddit',
  'x',
  'yandex-direct',
  'vk',
  'mytarget',
  'kwai',
  'bigo',
  'telegram-ads',
  'adsgram',
  'unity',
  'mintegral',
  'moloco',
  'start-io',
  'other',
  'propellerads',
  'taboola',
  'outbrain',
  'clickadu',
  'adsterra',
  'hilltopads',
  'richads',
  'popads',
  'adcash',
  'evadav',
  'kadam',
  'mondiad',
  'push-house',
  'onclicka',
  'trafficstars',
  'revcontent',
  'mgid',
];

export const sourcePresets: readonly SourcePreset[] = inOrder(sources, ORDER);

/** @returns the source, or null where none of this id is known (any more) */
export function findSource(id: string): SourcePreset | null {
  return sourcePresets.find((each) => each.id === id) ?? null;
}
